import threading

THREADS = 2  # knob: 1..16


def work(number):
    print(f"thread {number} of {THREADS}")


threads = [threading.Thread(target=work, args=(n,)) for n in range(1, THREADS + 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
