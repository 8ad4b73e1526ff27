"""A semaphore of 2 admits two of three threads at one time, and all of them in the end."""
import threading

permits = threading.Semaphore(2)
guard = threading.Lock()
inside = 0
passed = 0

def work():
    global inside, passed
    with permits:
        with guard:
            inside += 1
            assert inside <= 2
        with guard:
            inside -= 1
            passed += 1

threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert passed == 3
