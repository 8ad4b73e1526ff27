"""Two withdrawals both see enough money."""
# finds: Assertion
import threading

balance = 100

def work():
    global balance
    if balance >= 100:
        balance -= 100

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert balance == 0
