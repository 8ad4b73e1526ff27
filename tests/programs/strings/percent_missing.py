class Safe(dict):
    def __missing__(self, key):
        return f'<{key}>'
print('%(a)s %(b)s' % Safe(a=1), '%(a)d' % Safe(a=1), 'none' % Safe())
print('{a} {b}'.format_map(Safe(a=1)))
try:
    '%(b)d' % Safe(a=1)
except TypeError as error:
    print(error)
# expect: 1 <b> 1 none
# expect: 1 <b>
# expect: %d format: a real number is required, not str
