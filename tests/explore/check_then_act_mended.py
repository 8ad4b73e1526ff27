"""Two withdrawals both see enough money."""
# finds: nothing
import threading

balance = 100
lock = threading.Lock()

def work():
    global balance
    with lock:
        if balance >= 100:
            balance -= 100

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert balance == 0
