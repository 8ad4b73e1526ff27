"""An actor with a mailbox

An actor owns its data and nobody else touches it. Whoever wants something puts a message into its
mailbox; the actor reads one message after the other. So the account needs no lock, although many
threads use it: its one thread is the lock.

**What to look at.** Only the actor's thread ever changes the balance, and the sum is right. In the
timeline, the clients put and go on; who wants an answer sends along a box for it and waits there.

**What to change next.** More clients: the mailbox gets longer, the sum stays right. Let the actor be
slow: who waits now, and who does not?
"""

import queue
import time
from threading import Thread

CLIENTS = 4  # knob: 1..32 -- Clients
DEPOSITS = 25  # knob: 1..500 -- Deposits of each
WORK = 0.0  # knob: 0..0.01 -- Seconds for a message


class Account(Thread):
    def __init__(self):
        super().__init__(name="account")
        self.mailbox = queue.Queue()
        self.balance = 0

    def run(self):
        while True:
            message, value = self.mailbox.get()
            if WORK > 0:
                time.sleep(WORK)
            if message == "deposit":
                self.balance += value
            elif message == "balance":
                value.put(self.balance)
            else:
                return

    def tell(self, message, value=None):
        self.mailbox.put((message, value))

    def ask(self, message):
        answer = queue.Queue(maxsize=1)
        self.tell(message, answer)
        return answer.get()


def client(account):
    for _ in range(DEPOSITS):
        account.tell("deposit", 1)


def main():
    account = Account()
    account.start()
    clients = [Thread(target=client, args=(account,), name=f"client {n}") for n in range(CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    print(f"balance      {account.ask('balance')}")
    print(f"expected     {CLIENTS * DEPOSITS}")
    account.tell("stop")
    account.join()


if __name__ == "__main__":
    main()
