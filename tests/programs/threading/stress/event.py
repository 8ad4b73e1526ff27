# Set and cleared again at once: everybody who waited goes on all the same.
import threading

THREADS = 6
ROUNDS = 40
event = threading.Event()
lock = threading.Lock()
arrived = 0
passed = 0


def work():
    global arrived, passed
    for n in range(ROUNDS):
        with lock:
            arrived += 1
        while not event.wait(None if n % 2 else 0.0002):
            pass
        with lock:
            passed += 1


threads = [threading.Thread(target=work) for n in range(THREADS)]
for thread in threads:
    thread.start()
while any(thread.is_alive() for thread in threads):
    event.set()
    event.clear()
for thread in threads:
    thread.join()
print(arrived, passed, event.is_set())
# expect: 240 240 False
