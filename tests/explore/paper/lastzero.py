"""lastzero: N threads count up along an array, one looks for the last zero in it."""
import threading

N = 5  # knob: 1..16
array = [0] * (N + 1)

def last_zero():
    i = N
    while array[i] != 0:
        i -= 1

def work(j):
    if j == 0:
        last_zero()
    else:
        array[j] = array[j - 1] + 1

threads = [threading.Thread(target=work, args=(i,)) for i in range(N + 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
