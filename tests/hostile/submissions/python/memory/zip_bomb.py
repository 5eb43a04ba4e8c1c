# tries: to unpack a small text into a gigabyte, and to make numbers and texts without end
# success: one is made (the prize)
# expect: wrong_answer, memory_limit, time_limit
# control: none, it takes long
# prize: given
import zlib

packed = zlib.compress(zlib.compress(bytes(64 << 20), 9) * 16, 9)

def answer(clue):
    return won(lambda: sum(len(zlib.decompress(bytes(1 << 27) and zlib.compress(bytes(1 << 29), 1))) for _ in range(2)) > 1 << 30,
               lambda: len("x" * (1 << 33)) > 0, lambda: len([0] * (1 << 32)) > 0, lambda: len(f"{1:>{1 << 32}}") > 0)
