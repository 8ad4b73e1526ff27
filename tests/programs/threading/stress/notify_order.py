# Who waits first is notified first, round after round.
import threading

THREADS = 6
ROUNDS = 15
condition = threading.Condition()
waiting = []
woken = []


def work(number):
    for n in range(ROUNDS):
        with condition:
            waiting.append(number)
            condition.wait()
            woken.append(number)


threads = [threading.Thread(target=work, args=(n,)) for n in range(THREADS)]
for thread in threads:
    thread.start()
in_order = True
left = THREADS * ROUNDS
while left:
    with condition:
        if waiting:
            first = waiting.pop(0)
            before = len(woken)
            condition.notify()
            left -= 1
        else:
            continue
    while True:
        with condition:
            if len(woken) > before:
                in_order = in_order and woken[before] == first
                break
for thread in threads:
    thread.join()
print(in_order, len(woken), waiting)
# expect: True 90 []
