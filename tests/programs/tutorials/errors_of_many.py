# case: gathered_from_threads
import threading

class Failures:
    """Gathers what the threads of a block raise."""

    def __init__(self, message):
        self.message = message
        self.threads = []
        self.errors = []
        self.lock = threading.Lock()

    def run(self, function, *args):
        index = len(self.threads)

        def work():
            try:
                function(*args)
            except Exception as error:
                with self.lock:
                    self.errors.append((index, error))

        thread = threading.Thread(target=work)
        self.threads.append(thread)
        thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for thread in self.threads:
            thread.join()
        if self.errors:
            ordered = [error for index, error in sorted(self.errors, key=lambda one: one[0])]
            raise ExceptionGroup(self.message, ordered)

def parse(text):
    return int(text)

def look_up(key):
    return {'a': 1}[key]

def connect(host):
    raise ConnectionRefusedError(111, 'Connection refused', host)

try:
    with Failures('some of the work failed') as failures:
        failures.run(parse, '12')
        failures.run(parse, 'twelve')
        failures.run(look_up, 'b')
        failures.run(connect, 'far.example')
        failures.run(parse, '')
except* ValueError as group:
    print(len(group.exceptions), 'texts were no numbers:')
    for error in group.exceptions:
        print(' ', error)
except* LookupError as group:
    print('missing:', [error.args[0] for error in group.exceptions])
except* OSError as group:
    print('network:', [(error.errno, error.filename) for error in group.exceptions])
else:
    print('all is well')
# expect: 2 texts were no numbers:
# expect:   invalid literal for int() with base 10: 'twelve'
# expect:   invalid literal for int() with base 10: ''
# expect: missing: ['b']
# expect: network: [(111, 'far.example')]

# case: gathered_from_futures
from concurrent.futures import ThreadPoolExecutor, wait

class Fatal(Exception):
    pass

def job(number):
    if number % 5 == 4:
        raise Fatal(f'job {number}')
    if number % 3 == 2:
        raise TimeoutError(f'job {number} was slow')
    return number * number

def run_all(count):
    with ThreadPoolExecutor(max_workers=3) as pool:
        futures = [pool.submit(job, number) for number in range(count)]
        wait(futures)
    errors = [future.exception() for future in futures if future.exception()]
    if errors:
        raise ExceptionGroup(f'{len(errors)} of {count} jobs', errors)
    return [future.result() for future in futures]

print(run_all(2))
for count in (4, 10):
    try:
        try:
            run_all(count)
        except* TimeoutError as slow:
            print('again later:', [str(error) for error in slow.exceptions])
    except ExceptionGroup as rest:
        print(rest, '->', rest.exceptions)
        fatal, other = rest.split(Fatal)
        print(len(fatal.exceptions), other)
# expect: [0, 1]
# expect: again later: ['job 2 was slow']
# expect: again later: ['job 2 was slow', 'job 5 was slow', 'job 8 was slow']
# expect: 5 of 10 jobs (2 sub-exceptions) -> (Fatal('job 4'), Fatal('job 9'))
# expect: 2 None
