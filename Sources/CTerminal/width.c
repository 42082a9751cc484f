#define _GNU_SOURCE
#include "terminal.h"

#include <locale.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

/* ncurses asks wcwidth, whose answers depend on the locale; these are the answers of a UTF-8 locale, whichever is set. */
static locale_t utf8(void) {
    static locale_t locale;
    const char *names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (int i = 0; i < 4 && !locale; i++) locale = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
    return locale;
}

void ct_widths(unsigned char *table, int count) {
    locale_t before = utf8() ? uselocale(utf8()) : (locale_t)0;
    for (int scalar = 0; scalar < count; scalar++) {
        int width = wcwidth((wchar_t)scalar);
        table[scalar] = width < 0 ? 255 : (unsigned char)width;
    }
    if (before) uselocale(before);
}

int ct_width(int scalar) {
    locale_t before = utf8() ? uselocale(utf8()) : (locale_t)0;
    int width = wcwidth((wchar_t)scalar);
    if (before) uselocale(before);
    return width;
}
