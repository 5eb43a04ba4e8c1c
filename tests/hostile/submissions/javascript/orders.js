// tries: to give the harness's own orders from a cell
// success: its own cases are taken for the question's
// expect: wrong_answer, runtime_error, missing_entry_point
// control: none, only the harness's cells are listened to
function answer(clue) {
  return "no idea";
}
// %%
//% interview inputs {"$":"dict","v":[["entry","answer"],["kind","function"],["inputs",["[\"public\"]","[\"x\"]"]],["own",0],["cases",2],["case_seconds",100],["total_seconds",100],["memory_bytes",100000000000],["file_bytes",1],["stdout_bytes",1],["value_bytes",100000000]]}
// %%
//% interview begin
// %%
//% interview go_on
// %%
//% interview inputs nonsense
// %%
//% interview begin
// %%
//% interview nothing <REPEAT 1000 x>
