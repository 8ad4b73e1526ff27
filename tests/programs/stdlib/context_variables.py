# case: values_and_tokens
from contextvars import Context, ContextVar, Token, copy_context

def shown(error):
    return ' '.join(word for word in str(error).replace('>', ' ').split() if '0x' not in word)

name = ContextVar('name', default='nobody')
level = ContextVar('level')
print(name.name, name.get(), name.get('other'), level.get('none'))
try:
    level.get()
except LookupError as error:
    print(type(error).__name__, error.args[0] is level)
first = name.set('first')
second = name.set('second')
print(name.get(), first.var is name, first.old_value is Token.MISSING, second.old_value, Token.MISSING)
name.reset(second)
print(name.get())
for change in (lambda: name.reset(second), lambda: level.reset(first), lambda: name.reset('first'),
               lambda: copy_context().run(name.reset, first), lambda: ContextVar(3),
               lambda: setattr(name, 'name', 'x'), lambda: Token(), lambda: Context(1),
               lambda: type('Own', (ContextVar,), {})):
    try:
        change()
    except Exception as error:
        print(type(error).__name__, shown(error))
name.reset(first)
print(name.get(), shown(repr(name)), shown(repr(level)), shown(repr(first)), ContextVar[int])
# expect: name nobody other none
# expect: LookupError True
# expect: second True True first <Token.MISSING>
# expect: first
# expect: RuntimeError <Token used var=<ContextVar name='name' default='nobody' at at has already been used once
# expect: ValueError <Token var=<ContextVar name='name' default='nobody' at at was created by a different ContextVar
# expect: TypeError expected an instance of Token, got 'first'
# expect: ValueError <Token var=<ContextVar name='name' default='nobody' at at was created in a different Context
# expect: TypeError context variable name must be a str
# expect: AttributeError readonly attribute
# expect: RuntimeError Tokens can only be created by ContextVars
# expect: TypeError Context() does not accept any arguments
# expect: TypeError type '_contextvars.ContextVar' is not an acceptable base type
# expect: nobody <ContextVar name='name' default='nobody' at <ContextVar name='level' at <Token used var=<ContextVar name='name' default='nobody' at at _contextvars.ContextVar[int]

# case: contexts
import contextvars
from contextvars import ContextVar, copy_context

color = ContextVar('color')
size = ContextVar('size', default=1)
color.set('red')
here = copy_context()

def change():
    before = color.get(), size.get()
    color.set('blue')
    size.set(size.get() + 1)
    return before

print(here.run(change), here.run(change), color.get(), size.get())
print(here[color], here[size], color in here, len(here), here.get(size), sorted(v.name for v in here))
print({var.name: value for var, value in here.items()} == {'color': 'blue', 'size': 3})
print(sorted(map(str, here.values())), sorted(var.name for var in here.keys()))
empty = contextvars.Context()
print(len(empty), empty.get(color), empty.get(color, 'none'), color in empty, empty == contextvars.Context())
print(empty.run(lambda: color.get('unset')), empty.run(len, [1, 2]), empty.run(dict, a=1))
print(contextvars.Context.__hash__)
copied = here.copy()
copied.run(color.set, 'green')
print(here[color], copied[color], here == here.copy(), here == copied)
for wrong in (lambda: here['color'], lambda: empty[color], lambda: 'color' in here, lambda: hash(here),
              lambda: here.run(), lambda: here.run(lambda: 1 / 0)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0].split(' (')[0])

def again():
    try:
        here.run(print, 'never')
    except RuntimeError as error:
        print(str(error).split(':')[0], str(error).split('>')[-1])
    return copied.run(lambda: (color.get(), copy_context().run(color.get)))

print(here.run(again), color.get())
# expect: ('red', 1) ('blue', 2) red 1
# expect: blue 3 True 2 3 ['color', 'size']
# expect: True
# expect: ['3', 'blue'] ['color', 'size']
# expect: 0 None none False True
# expect: unset 2 {'a': 1}
# expect: None
# expect: blue green True False
# expect: TypeError a ContextVar key was expected, got 'color'
# expect: KeyError <ContextVar name='color'
# expect: TypeError a ContextVar key was expected, got 'color'
# expect: TypeError unhashable type: '_contextvars.Context'
# expect: TypeError run() missing 1 required positional argument
# expect: ZeroDivisionError division by zero
# expect: cannot enter context  is already entered
# expect: ('green', 'green') red

# case: threads_have_their_own
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

request = contextvars.ContextVar('request', default='none')
request.set('main')
barrier = threading.Barrier(3)
seen = []

def work(name):
    before = request.get()
    token = request.set(name)
    barrier.wait()
    inside = request.get()
    barrier.wait()
    request.reset(token)
    seen.append((name, before, inside, request.get()))

threads = [threading.Thread(target=work, args=(f'r{n}',)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen), request.get())

context = contextvars.copy_context()
thread = threading.Thread(target=context.run, args=(lambda: seen.append(request.get()),))
thread.start()
thread.join()
print(seen[-1])

with ThreadPoolExecutor(max_workers=2) as pool:
    plain = pool.submit(request.get)
    carried = [pool.submit(contextvars.copy_context().run, request.get) for _ in range(2)]
    print(plain.result(), [future.result() for future in carried])

def leave_token():
    tokens.append(request.set('elsewhere'))

tokens = []
thread = threading.Thread(target=leave_token)
thread.start()
thread.join()
try:
    request.reset(tokens[0])
except ValueError as error:
    print(str(error).split('>')[-1])
# expect: [('r0', 'none', 'r0', 'none'), ('r1', 'none', 'r1', 'none'), ('r2', 'none', 'r2', 'none')] main
# expect: main
# expect: none ['main', 'main']
# expect:  was created in a different Context

# case: one_context_at_a_time
import contextvars
import threading

context = contextvars.Context()
entered = threading.Event()
leave = threading.Event()

def stay():
    entered.set()
    leave.wait()

thread = threading.Thread(target=context.run, args=(stay,))
thread.start()
entered.wait()
try:
    context.run(print, 'never')
except RuntimeError as error:
    print(str(error).split('>')[-1])
leave.set()
thread.join()
context.run(print, 'now')
# expect:  is already entered
# expect: now
