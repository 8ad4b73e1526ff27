"""Waiting for yourself

`deposit_twice` holds the account's lock and calls `deposit`, which takes the same lock. A plain
`Lock` does not know who holds it: the thread waits for a lock that only it could give back.

**What to look at.** The run ends with a report: one thread holds the lock that it wants. In the
timeline, its last span is blocked and names itself as the holder.

**What to change next.** Choose `RLock`: it knows its owner and lets the same thread in again. Or
choose `split`: the work is in `_deposit`, which takes no lock, and the two public methods take it
once each. That is the better habit: who locks, and who may be called with the lock held, stays
visible.

`python3` hangs here until you press Ctrl+C.
"""

from threading import Lock, RLock, Thread

WAY = "Lock"  # knob: Lock | RLock | split -- How it is locked
DEPOSITS = 3  # knob: 1..100 -- Deposits by each thread


class Account:
    def __init__(self):
        self.lock = RLock() if WAY == "RLock" else Lock()
        self.balance = 0

    def _deposit(self, amount):
        self.balance += amount

    def deposit(self, amount):
        with self.lock:
            self._deposit(amount)

    def deposit_twice(self, amount):
        with self.lock:
            if WAY == "split":
                self._deposit(amount)
                self._deposit(amount)
            else:
                self.deposit(amount)
                self.deposit(amount)


account = Account()


def save():
    for _ in range(DEPOSITS):
        account.deposit_twice(10)


def main():
    savers = [Thread(target=save, name=name) for name in ("Ada", "Bob")]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    print(f"balance      {account.balance}")
    print(f"expected     {2 * DEPOSITS * 20}")


if __name__ == "__main__":
    main()
