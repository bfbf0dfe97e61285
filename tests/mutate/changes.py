"""Single changes to a C source in our format, each of which a test should notice."""
import collections
import re

# What is no code: comments, directives, texts. A caller's mistake is not for tests.
NO_CODE = re.compile(r'''/\*.*?\*/|//[^\n]*|^[ \t]*\#(?:[^\n]*\\\n)*[^\n]*
                         |"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'
                         |\bg_(?:return_(?:val_)?if_(?:fail|reached)|assert\w*)\ \([^;]*;''',
                     re.VERBOSE | re.MULTILINE | re.DOTALL)
TOKEN = re.compile(r'[A-Za-z_]\w*|\d[\w.]*|->|\+\+|--|<<=?|>>=?|[-+*/%&|^!=<>]=|&&|\|\||\S')

# A sign between blanks stands between two values: a star of a pointer touches its name.
SIGNS = {
    '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&',
    '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '&': '|', '|': '&', '+=': '-=', '-=': '+=',
    '|=': '&=', '&=': '|=',
}
WORDS = {'TRUE': 'FALSE', 'FALSE': 'TRUE', 'MIN': 'MAX', 'MAX': 'MIN', 'break': 'continue',
         '++': '--', '--': '++'}
# A call that is a statement of its own. What is not freed is for the sanitizers to notice.
CALL = re.compile(r'^ +(?!(?:if|for|while|switch|return|g_auto\w*|\w*(?:free|unref|clear|release)\w*'
                  r'|cairo_(?:font_options|scaled_font|pattern)_destroy) \()'
                  r'(?P<call>[a-z_]\w* \([^;{}]*\);)$', re.MULTILINE)
CONDITION = re.compile(r'\b(?:if|while) \(')

# A sum without a minus or a division: when a number in it grows, it does not become less.
SUM = r'(?:[\w.+* ]|->|\((?:[\w.+* ]|->)*\))+'
NUMBER = r'\b(?P<same>\d+)u?\b'
# Those that say of a length below zero that it is that of the whole text.
TAKES_ANY_NEGATIVE = (r'(?:g_strsplit(?:_set)?|g_ascii_str(?:down|up)|g_markup_escape_text|g_checksum_update'
                      r'|g_utf8_(?:strlen|casefold|collate_key|make_valid|normalize|validate|strdown|strup)'
                      r'|pango_layout_set_text)')
VALUE = r'(?:gconstpointer |const void \*)\w+'
COMPARISON = (rf'^(?:static )?int\n\w+ \({VALUE}, {VALUE}(?:, (?:gpointer |void \*)\w+)?\)\n'
              r'(?P<same>\{\n.*?^\})')
# Tokens and calls whose change makes no difference, as the text alone shows. Each is looked for within what the
# one before it found.
SAME = (
    # Nobody reads the room behind the elements.
    (rf'\bg_new0? \([\w *]+, (?P<same>{SUM})\)', NUMBER),
    (rf'\bsp_pack_alloc \([\w.>-]+, (?P<same>{SUM}), ', NUMBER),
    # How many elements are awaited: fewer or more may come.
    (rf'\bg_(?:string|array|ptr_array)_sized_new \((?:[^-;]*, )?(?P<same>{SUM})\);', NUMBER),
    (rf'\bg_string_chunk_new \((?P<same>{SUM})\)', NUMBER),
    (rf'\bg_ptr_array_new_full \((?P<same>{SUM}),', NUMBER),
    # Zeros behind the elements, and in those that nobody has set: nobody reads them.
    (r'\bg_array_(?:sized_)?new \((?P<same>\w+, \w+), ', r'\b(?P<same>FALSE)\b'),
    # Another negative length.
    (rf'\b{TAKES_ANY_NEGATIVE} \([^;]*?, -(?P<same>1)(?=[,)])', '(?P<same>1)'),
    # Who sorts asks a comparison for its sign alone.
    (COMPARISON, r'^ +return (?P<same>[^;]*;)', r'[?:] -?(?P<same>1)(?=;| :)'),
    # What the line before told apart is not equal.
    (r'^ +if \((?P<one>[^\n]+) != (?P<two>[^\n]+)\)\n +return (?P=one)(?P<same> [<>] )(?P=two) \?',
     '(?P<same>[<>])'),
    # A whole number that is not 0 is less than 1 when it is less than 0.
    (r'\bint (?P<one>\w+) = (?:(?!^\}).)*? if \((?P=one) == 0\)\n +return [^;]*;\n'
     r' +if \((?P=one)(?P<same> < 0)\)', '(?P<same>[<0])'),
    # What is drawn on pixels is there before its context goes; a document may end with it.
    (r'^(?P<same>\{\n(?:(?!^\}).)*?\b(?:cairo_image_surface_create|gtk_snapshot_append_cairo) \('
     r'(?:(?!^\}).)*)', r'^ +(?P<same>cairo_(?:surface_)?destroy) \('),
    # What is not freed is for the sanitizers.
    (r'^ +g_string_free \([^;]*, (?P<same>TRUE)\);', '(?P<same>TRUE)'),
)

Change = collections.namedtuple('Change', 'start end text line was became')


def blank(found):
    return re.sub(r'[^\n]', ' ', found.group())


def find_same(code, patterns, start, end):
    """Where the tokens start that the last of these patterns finds."""
    for found in re.compile(patterns[0], re.MULTILINE | re.DOTALL).finditer(code, start, end):
        if len(patterns) > 1:
            yield from find_same(code, patterns[1:], *found.span('same'))
        else:
            yield found.start('same')


def of_tokens(code, same):
    for found in TOKEN.finditer(code):
        token, place = found.group(), found.span()
        if place[0] in same:
            continue
        after = code[place[1]:place[1] + 1]
        if token in SIGNS and code[place[0] - 1] == ' ' and after in ' \n':
            yield *place, SIGNS[token]
        elif token in WORDS:
            yield *place, WORDS[token]
        elif re.fullmatch(r'\d+u?', token):
            yield *place, str(int(token.rstrip('u')) + 1)
        elif re.fullmatch(r'\d+\.\d+', token):
            yield *place, str(float(token) + 1)


def of_calls(code, same):
    for found in CALL.finditer(code):
        if found.start('call') not in same:
            yield *found.span('call'), '(void) 0;'


def of_conditions(code):
    """Swaps what is done with what is not."""
    for found in CONDITION.finditer(code):
        start, depth = found.end() - 1, 0
        for end in range(start, len(code)):
            depth += (code[end] == '(') - (code[end] == ')')
            if depth == 0:
                yield start, end + 1, f'(!{code[start:end + 1]})'
                break


def find_bodies(code):
    """Where functions stand: their braces are in the first column."""
    return [found.span() for found in re.finditer(r'^\{\n.*?^\}$', code, re.MULTILINE | re.DOTALL)]


def make(text):
    """All changes of a source, in the order of their places."""
    code = NO_CODE.sub(blank, text)
    bodies = find_bodies(code)
    same = {place for patterns in SAME for place in find_same(code, patterns, 0, len(code))}
    changes = []
    for start, end, new in {*of_tokens(code, same), *of_calls(code, same), *of_conditions(code)}:
        if not any(first < start < last for first, last in bodies):
            continue
        # What a condition has in it of texts was blanked.
        new = f'(!{text[start:end]})' if new.startswith('(!') else new
        first, last = text.rfind('\n', 0, start) + 1, text.find('\n', end)
        was, became = text[first:last], text[first:start] + new + text[end:last]
        changes.append(Change(start, end, new, text.count('\n', 0, start) + 1,
                              ' '.join(was.split()), ' '.join(became.split())))
    return sorted(changes)


def apply(text, change):
    return text[:change.start] + change.text + text[change.end:]
