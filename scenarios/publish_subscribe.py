"""Publish and subscribe: an exchange

Publishers send to a *topic* and do not know who listens. Each subscriber has a queue of its own; the
exchange copies every message into the queues of those who subscribed to its topic. A slow subscriber
makes nobody else wait.

**What to look at.** Every subscriber of a topic gets every message of it, in the order in which one
publisher sent them. The slow subscriber's lane goes on long after the others have ended.

**What to change next.** More subscribers: who pays for the copies? Give the slow one more time: what
grows, and what would happen if it never ended?
"""

# observe: output

import queue
import time
from threading import Lock, Thread

PUBLISHERS = 2  # knob: 1..8 -- Publishers
SUBSCRIBERS = 3  # knob: 1..16 -- Subscribers of each topic
MESSAGES = 10  # knob: 1..200 -- Messages of each publisher
SLOW = 0.004  # knob: 0..0.05 -- Seconds that the last subscriber needs for a message

TOPICS = ("sport", "weather")


class Exchange:
    def __init__(self):
        self.lock = Lock()
        self.queues = {topic: [] for topic in TOPICS}

    def subscribe(self, topic):
        box = queue.Queue()
        with self.lock:
            self.queues[topic].append(box)
        return box

    def publish(self, topic, message):
        with self.lock:
            boxes = list(self.queues[topic])
        for box in boxes:
            box.put(message)


exchange = Exchange()
received = {}


def publish(number):
    for message in range(MESSAGES):
        for topic in TOPICS:
            exchange.publish(topic, (number, message))


def listen(name, box, pause):
    received[name] = []
    while True:
        message = box.get()
        if message is None:
            return
        time.sleep(pause)
        received[name].append(message)


def in_order(messages):
    last = {}
    for publisher, number in messages:
        if number != last.get(publisher, -1) + 1:
            return False
        last[publisher] = number
    return True


def main():
    listeners = []
    for topic in TOPICS:
        for number in range(SUBSCRIBERS):
            name = f"{topic} {number}"
            pause = SLOW if number == SUBSCRIBERS - 1 else 0
            listener = Thread(target=listen, args=(name, exchange.subscribe(topic), pause), name=name)
            listener.start()
            listeners.append(listener)
    publishers = [Thread(target=publish, args=(n,), name=f"publisher {n}") for n in range(PUBLISHERS)]
    for thread in publishers:
        thread.start()
    for thread in publishers:
        thread.join()
    for topic in TOPICS:
        exchange.publish(topic, None)
    for listener in listeners:
        listener.join()
    print(f"sent         {PUBLISHERS * MESSAGES * len(TOPICS)}")
    print(f"received     {sum(len(messages) for messages in received.values())}")
    print(f"in order     {all(in_order(messages) for messages in received.values())}")


if __name__ == "__main__":
    main()
