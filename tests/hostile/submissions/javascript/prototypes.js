// tries: to change what the harness is made of: prototypes, iterators, getters, promises, errors
// success: what it gives instead is taken for the value (told the right answer, this way is believed)
// expect: wrong_answer, runtime_error, time_limit, missing_entry_point
// control: none, any value may be returned anyway
const guess = "planted-" + "6".repeat(32);
for (const name of ["value", "reply", "state", "outcome", "accepted"]) {
  Object.defineProperty(Object.prototype, name, { get: () => guess, set() {}, configurable: true });
}
Object.prototype.toJSON = () => guess;
Array.prototype[Symbol.iterator] = function* () { yield guess; };
Array.prototype.map = Array.prototype.push = Array.prototype.join = () => guess;
String.prototype.slice = String.prototype.replace = RegExp.prototype.exec = () => guess;
Promise.prototype.then = function (done) { return done?.(guess); };
Error.prepareStackTrace = () => { throw guess; };
Function.prototype.call = Function.prototype.apply = () => guess;
Map.prototype.get = Map.prototype.set = Set.prototype.has = () => guess;
Reflect.apply = Reflect.ownKeys = Object.entries = Object.keys = () => [guess];
Number.isInteger = Array.isArray = () => true;
function answer(clue) {
  return "no idea";
}
