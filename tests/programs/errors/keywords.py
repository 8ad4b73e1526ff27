# case: name_and_obj_and_path
try:
    raise NameError('nope', name='x')
except NameError as e:
    print(e, e.name, e.args)
try:
    raise AttributeError('nope', name='x', obj=[1])
except AttributeError as e:
    print(e, e.name, e.obj, e.args)
try:
    raise ImportError('nope', name='mod', path='/p')
except ImportError as e:
    print(e, e.name, e.path, e.args, e.msg)
e = ImportError('a', 'b'); print(e.msg, e.name, e.args)
e = ImportError(); print(e.msg, e.name, e.path)
e = NameError('q'); print(e.name)
e = AttributeError('q'); print(e.name, e.obj)
try: NameError('x', nam=3)
except TypeError as e: print(e)
try: AttributeError('x', nam=3)
except TypeError as e: print(e)
try: ImportError('x', nam=3)
except TypeError as e: print(e)
try: ValueError('x', name=3)
except TypeError as e: print(e)
try: undefined_thing
except NameError as e: print(e, e.name)
try: [].foo
except AttributeError as e: print(e, e.name, e.obj)
try: import no_such_thing_at_all
except ImportError as e: print(type(e).__name__, e, e.name, e.path)
class MyErr(AttributeError):
    def __init__(self, m): super().__init__(m, name='nm', obj=self)
e = MyErr('hi'); print(e, e.name, e.obj is e)
e = ModuleNotFoundError('x', name='y'); print(repr(e), e.name)
e = UnboundLocalError('x', name='y'); print(repr(e), e.name)
e.name = 'zz'; print(e.name)
# expect: nope x ('nope',)
# expect: nope x [1] ('nope',)
# expect: nope mod /p ('nope',) nope
# expect: None None ('a', 'b')
# expect: None None None
# expect: None
# expect: None None
# expect: 'nam' is an invalid keyword argument for NameError()
# expect: 'nam' is an invalid keyword argument for AttributeError()
# expect: 'nam' is an invalid keyword argument for ImportError()
# expect: ValueError() takes no keyword arguments
# expect: name 'undefined_thing' is not defined undefined_thing
# expect: 'list' object has no attribute 'foo' foo []
# expect: ModuleNotFoundError No module named 'no_such_thing_at_all' no_such_thing_at_all None
# expect: hi nm True
# expect: ModuleNotFoundError('x') y
# expect: UnboundLocalError('x') y
# expect: zz
