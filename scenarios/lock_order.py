"""Lock order: by id, with a tie lock

A transfer needs both accounts locked. If it always locks the payer first, two transfers in opposite
directions can each hold one account and want the other one. The cure: everybody locks in the same
order. Here that is the order of the account numbers. If two accounts have the same number, there
is no order between them; then a third lock, the tie lock, lets one such transfer at a time try.

**What to look at.** With `payer first`, the run ends in a deadlock (or sometimes does not: run it
again). With `by id`, it never does, and the total is what it was.

**What to change next.** Take away the tie lock while all numbers are the same: the deadlock is
back. Then give the accounts different numbers: no tie, no need for the lock.

`python3` may hang here until you press Ctrl+C.
"""

# goal: deadlock with ORDER = payer first, TRANSFERS = 1 -- Make two transfers wait for each other.

import time
from threading import Lock, Thread

ORDER = "by id"  # knob: payer first | by id -- Which lock first
SAME_NUMBERS = True  # knob -- All accounts have the same number
TIE_LOCK = True  # knob -- A tie lock for equal numbers
TRANSFERS = 20  # knob: 1..200 -- Transfers in each direction

tie = Lock()


class Account:
    def __init__(self, number):
        self.number = number
        self.balance = 1000
        self.lock = Lock()


def move(payer, payee, first, second):
    with first.lock:
        time.sleep(0.001)
        with second.lock:
            payer.balance -= 1
            payee.balance += 1


def transfer(payer, payee):
    if ORDER == "payer first":
        move(payer, payee, payer, payee)
    elif payer.number < payee.number:
        move(payer, payee, payer, payee)
    elif payer.number > payee.number:
        move(payer, payee, payee, payer)
    elif TIE_LOCK:
        with tie:
            move(payer, payee, payer, payee)
    else:
        move(payer, payee, payer, payee)


def pay(payer, payee):
    for _ in range(TRANSFERS):
        transfer(payer, payee)


def main():
    ada = Account(1)
    bob = Account(1 if SAME_NUMBERS else 2)
    there = Thread(target=pay, args=(ada, bob), name="Ada pays")
    back = Thread(target=pay, args=(bob, ada), name="Bob pays")
    there.start()
    back.start()
    there.join()
    back.join()
    print(f"total        {ada.balance + bob.balance}")
    print("expected     2000")


if __name__ == "__main__":
    main()
