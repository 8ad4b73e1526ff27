"""An exception comes back to the caller

An exception in a thread ends that thread and nothing else: whoever started it never hears of it, and
`join` says nothing. A future keeps the exception and raises it where the result is asked for.

A third way is to do by hand what a future does: catch the exception in the thread, keep it, and
raise it again after `join`.

**What to look at.** With `thread`, the traceback is on the console and the caller believes that all
is well. With `by hand` and `future`, the caller knows, and can do something.

**What to change next.** Leave out the division by zero: all three agree.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Thread

WAY = "future"  # knob: thread | by hand | future -- How the work is called
DIVISOR = 0  # knob: 0..10 -- Divide by


def work():
    return 100 // DIVISOR


class Call(Thread):
    def run(self):
        self.result = self.error = None
        try:
            self.result = work()
        except Exception as error:
            self.error = error

    def wait(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.result


def call():
    if WAY == "thread":
        results = []
        thread = Thread(target=lambda: results.append(work()))
        thread.start()
        thread.join()
        return results
    if WAY == "by hand":
        thread = Call()
        thread.start()
        return [thread.wait()]
    with ThreadPoolExecutor() as executor:
        return [executor.submit(work).result()]


def main():
    try:
        print(f"results      {call()}")
        print("the caller   heard nothing bad")
    except ZeroDivisionError as error:
        print(f"the caller   heard: {error}")


if __name__ == "__main__":
    main()
