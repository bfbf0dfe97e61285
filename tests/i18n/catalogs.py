"""Catalogues for tests: those of the languages in po/LINGUAS, and two of no language at all.

A pseudo-language shows what translators will do before there is one: every text is marked with
brackets, in accented letters and a third longer ("de@pseudo") or in Arabic ones ("ar@pseudo"). Its
code begins with a real language's, so that the toolkit says its own words in that one and knows
in which direction it runs.
"""
import gettext
import pathlib
import re
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
PSEUDO = ('de@pseudo', 'ar@pseudo')
RTL = ('ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi')
OPEN, CLOSE = '⟦⟧'

LATIN = str.maketrans('aceghijlnosuwyzACEGHIJLNOSUWYZ', 'áçéĝĥïĵļñöşüŵýžÁÇÉĜĤÏĴĻÑÖŞÜŴÝŽ')
ARABIC = str.maketrans('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
                       'ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه')
# What stays: directives of printf() and strftime(), markup, addresses, options, the program's name.
KEPT = re.compile(r'(%[-#+0-9.*lz]*[A-Za-z%]|<[^>]*>|&\w+;|https?://\S+|\B--\w[-\w]*|Signpost)')

# As Meson's i18n.gettext() with the preset of GLib extracts.
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
            '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3',
            '--keyword=g_dpgettext2:2c,3', '--flag=N_:1:pass-c-format',
            '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
            '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format',
            '--flag=g_printerr:1:c-format', '--flag=g_set_error:4:c-format',
            '--add-comments=Translators:']


def languages():
    lines = (TOP / 'po/LINGUAS').read_text().splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def run(*command, **options):
    return subprocess.run(list(map(str, command)), check=True, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, **options).stdout


def extract(folder):
    """The template, as signpost-pot makes it, but not in the source tree."""
    template = folder / 'signpost.pot'
    run(*XGETTEXT, f'--files-from={TOP}/po/POTFILES', f'--directory={TOP}', '-o', template)
    return template


def compile_catalog(po, folder, language):
    room = folder / language / 'LC_MESSAGES'
    room.mkdir(parents=True)
    run('msgfmt', '-o', room / 'signpost.mo', po)


def read_mo(path):
    """(context or None, original) -> translation; of plural forms the first, which is for 1."""
    with path.open('rb') as file:
        messages = gettext.GNUTranslations(file)._catalog
    found = {}
    for key, text in messages.items():
        original, form = key if isinstance(key, tuple) else (key, 0)
        context, separator, rest = original.partition('\x04')
        if form == 0 and original:
            found[(context, rest) if separator else (None, original)] = text
    return found


def is_rtl(language):
    return language.split('@')[0].split('_')[0] in RTL


def lengthen(word, letters):
    """German is longer than English by about a third, Arabic is not."""
    return word + word[-1] * -(-len(word) * 35 // 100) if letters is LATIN else word


def pretend(text, letters):
    """The text in a pseudo-language; what has neither letters nor quotation marks stays."""
    if not re.search('[A-Za-z]{2}|“', KEPT.sub('', text)):
        return text
    before, core, after = re.fullmatch(r'(\s*)(.*?)(\s*)', text, re.DOTALL).groups()
    parts = KEPT.split(core)
    for i in range(0, len(parts), 2):
        longer = re.sub(r'[A-Za-z]{2,}', lambda m: lengthen(m[0], letters), parts[i])
        parts[i] = longer.translate(letters)
    return before + OPEN + ''.join(parts) + CLOSE + after


def quote(text):
    for plain, escaped in (('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'), ('\t', '\\t')):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def write_pseudo(template, folder, language):
    """A .po in a pseudo-language; its plural forms are those of English."""
    letters = ARABIC if language.startswith('ar') else LATIN
    english = folder / 'english.po'
    run('msgen', '-o', english, template)
    head = (f'msgid ""\nmsgstr "Language: {language}\\nContent-Type: text/plain; charset=UTF-8\\n'
            'Plural-Forms: nplurals=2; plural=n != 1;\\n"\n')
    parts = [head]
    for message in split_messages(run('msgcat', '--no-wrap', '--no-location', english)):
        parts.append(translate_message(message, letters))
    po = folder / f'{language}.po'
    po.write_text('\n'.join(parts))
    return po


def split_messages(text):
    """The messages of a .po, each as its lines, without the head."""
    return [message.splitlines() for message in text.split('\n\n')[1:] if 'msgid' in message]


def unquote(lines):
    texts = (re.search(r'"(.*)"$', line)[1] for line in lines)
    joined = ''.join(texts)
    return re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m[1], m[1]), joined)


def translate_message(lines, letters):
    """The message with its translations, which are the English texts, made pseudo."""
    result, field, values = [], None, {}
    for line in lines:
        if line.startswith('#'):
            continue
        match = re.match(r'(msg\w+(?:\[\d\])?) ', line)
        field = match[1] if match else field
        values.setdefault(field, []).append(line)
    for field, quoted in values.items():
        text = unquote(quoted)
        if field.startswith('msgstr'):
            text = pretend(text, letters)
        result.append(f'{field} {quote(text)}')
    return '\n'.join(result) + '\n'


def make(folder):
    """Fills folder with the catalogues of all languages, as bindtextdomain() wants them."""
    template = extract(folder)
    for language in PSEUDO:
        compile_catalog(write_pseudo(template, folder, language), folder, language)
    for language in languages():
        compile_catalog(TOP / f'po/{language}.po', folder, language)
