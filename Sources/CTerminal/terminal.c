#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "terminal.h"
#include "guard.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static WINDOW *keyboard;
static int modern, ended, own_colors;

/* Bracketed paste; mouse buttons, drags and the wheel, in decimal so that no column is too far right. */
static const char modes_on[] = "\033[?2004h\033[?1000h\033[?1002h\033[?1006h";
static const char modes_off[] = "\033[?1006l\033[?1002l\033[?1000l\033[?2004l";

static void say(const char *bytes) {
    fflush(stdout);
    for (size_t left = modern ? strlen(bytes) : 0; left > 0;) {
        ssize_t written = write(STDOUT_FILENO, bytes, left);
        if (written <= 0) return;
        bytes += written;
        left -= (size_t)written;
    }
}

static int speak_utf8(void) {
    const char *names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (int i = 0; i < 5; i++)
        if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
    return 0;
}

static int examine(void) {
    int found = 0;
    const char *name = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
    if (!name || !*name) return CT_TERM_UNSET;
    if (!speak_utf8()) return CT_NO_UTF8;
    if (setupterm(NULL, STDOUT_FILENO, &found) == ERR) return found == 1 ? CT_CANNOT_MOVE_CURSOR : CT_TERM_UNKNOWN;
    int moves = cursor_address != NULL;
    modern = key_mouse != NULL;
    del_curterm(cur_term);
    return moves ? CT_READY : CT_CANNOT_MOVE_CURSOR;
}

static char undo[1024];
static size_t undo_length;

static int collect(int byte) {
    if (byte && undo_length < sizeof undo) undo[undo_length++] = (char)byte;
    return byte;
}

static void undo_with(const char *capability) {
    if (capability) tputs(capability, 1, collect);
}

static void arm(int wake) {
    undo_length = 0;
    if (modern) undo_with(modes_off);
    undo_with(exit_attribute_mode);
    undo_with(orig_pair);
    undo_with(keypad_local);
    undo_with(cursor_normal);
    undo_with(exit_ca_mode ? exit_ca_mode : "\r\n");
    ct_guard_arm(undo, undo_length, wake);
}

/* xterm's way of saying keys with modifiers, which most terminals follow and few descriptions list. */
static void learn_keys(void) {
    static const struct { int key; const char *plain, *modified; } keys[] = {
        {CT_KEY_UP, "\033[A", "\033[1;%dA"},      {CT_KEY_DOWN, "\033[B", "\033[1;%dB"},
        {CT_KEY_RIGHT, "\033[C", "\033[1;%dC"},   {CT_KEY_LEFT, "\033[D", "\033[1;%dD"},
        {CT_KEY_HOME, "\033[H", "\033[1;%dH"},    {CT_KEY_END, "\033[F", "\033[1;%dF"},
        {CT_KEY_HOME, "\033[1~", NULL},           {CT_KEY_END, "\033[4~", NULL},
        {CT_KEY_INSERT, "\033[2~", "\033[2;%d~"}, {CT_KEY_DELETE, "\033[3~", "\033[3;%d~"},
        {CT_KEY_PAGE_UP, "\033[5~", "\033[5;%d~"}, {CT_KEY_PAGE_DOWN, "\033[6~", "\033[6;%d~"},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        define_key(keys[i].plain, CT_KEY + keys[i].key * 8);
        for (int modifiers = 1; keys[i].modified && modifiers < 8; modifiers++) {
            char sequence[16];
            snprintf(sequence, sizeof sequence, keys[i].modified, modifiers + 1);
            define_key(sequence, CT_KEY + keys[i].key * 8 + modifiers);
        }
    }
    define_key("\033[Z", CT_KEY + CT_KEY_BACKTAB * 8);
    if (!modern) return;
    define_key("\033[200~", CT_PASTE_BEGIN);
    define_key("\033[201~", CT_PASTE_END);
    define_key("\033[<", CT_MOUSE);
    define_key("\033[M", CT_MOUSE_BYTES);
}

int ct_open(int wake) {
    int problem = examine();
    if (problem != CT_READY) return problem;
    ct_guard_remember();
    set_escdelay(25);
    if (!(screen = newterm(NULL, stdout, stdin))) return CT_FAILED;
    ended = 0;
    arm(wake);
    raw();
    noecho();
    nonl();
    keyboard = newpad(1, 1);
    keypad(keyboard, TRUE);
    nodelay(keyboard, TRUE);
    own_colors = 0;
    if (has_colors() && start_color() == OK) own_colors = use_default_colors() == OK;
    learn_keys();
    refresh();
    say(modes_on);
    return CT_READY;
}

void ct_close(void) {
    ct_leave();
    ct_guard_disarm();
    if (keyboard) delwin(keyboard);
    if (screen) delscreen(screen);
    keyboard = NULL;
    screen = NULL;
}

void ct_leave(void) {
    if (ended || !screen) return;
    say(modes_off);
    curs_set(1);
    endwin();
    ended = 1;
    ct_guard_away(1);
}

void ct_enter(void) {
    ct_guard_signals();
    ct_guard_away(0);
    if (!ended) {
        reset_prog_mode();
        putp(enter_ca_mode);
        putp(keypad_xmit);
    }
    ended = 0;
    ct_resize();
    say(modes_on);
}

void ct_stop(void) {
    ct_leave();
    ct_guard_stop();
    ct_enter();
}

int ct_columns(void) { return getmaxx(stdscr); }
int ct_rows(void) { return getmaxy(stdscr); }

/* Also forgets what is on the screen: the next ct_show draws all of it. */
void ct_resize(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col) resizeterm(size.ws_row, size.ws_col);
    erase();
    clearok(curscr, TRUE);
}

int ct_colors(void) { return has_colors() ? COLORS : 0; }
int ct_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

void ct_set_pair(int pair, int foreground, int background) {
    if (!own_colors && foreground < 0) foreground = COLOR_WHITE;
    if (!own_colors && background < 0) background = COLOR_BLACK;
    init_extended_pair(pair, foreground, background);
}

static attr_t drawn(int attributes) {
    attr_t all = A_NORMAL;
    if (attributes & CT_BOLD) all |= A_BOLD;
    if (attributes & CT_DIM) all |= A_DIM;
    if (attributes & CT_REVERSE) all |= A_REVERSE;
    if (attributes & CT_UNDERLINE) all |= A_UNDERLINE;
    if (attributes & CT_ITALIC) all |= A_ITALIC;
    return all;
}

/* Every code point with a width begins a cell of ncurses; those without one join the cell before them. */
void ct_put(int row, int column, const char *text, int length, int attributes, int pair) {
    attr_t all = drawn(attributes);
    mbstate_t state;
    wchar_t piece[CCHARW_MAX + 1], next = 0;
    cchar_t cell;
    int held = 0;
    memset(&state, 0, sizeof state);
    for (;;) {
        size_t used = length > 0 ? mbrtowc(&next, text, (size_t)length, &state) : 0;
        int done = used == 0 || used == (size_t)-1 || used == (size_t)-2;
        int width = done ? 1 : wcwidth(next);
        if (held && width > 0) {
            piece[held] = 0;
            if (setcchar(&cell, piece, all, (short)pair, &pair) == OK) mvadd_wchnstr(row, column, &cell, 1);
            column += wcwidth(piece[0]);
            held = 0;
        }
        if (done) return;
        if (width >= 0 && held < CCHARW_MAX && (held || width > 0)) piece[held++] = next;
        text += used;
        length -= (int)used;
    }
}

void ct_erase(void) { erase(); }

void ct_show(int row, int column) {
    curs_set(row >= 0);
    move(row < 0 ? 0 : row, column < 0 ? 0 : column);
    wnoutrefresh(stdscr);
    doupdate();
}

static int own_code(int key) {
    if (key < KEY_MIN || key >= CT_KEY) return key;
    if (key >= KEY_F(1) && key <= KEY_F(12)) return CT_KEY + (CT_KEY_FUNCTION + key - KEY_F0) * 8;
    switch (key) {
    case KEY_UP: return CT_KEY + CT_KEY_UP * 8;
    case KEY_DOWN: return CT_KEY + CT_KEY_DOWN * 8;
    case KEY_RIGHT: return CT_KEY + CT_KEY_RIGHT * 8;
    case KEY_LEFT: return CT_KEY + CT_KEY_LEFT * 8;
    case KEY_SR: return CT_KEY + CT_KEY_UP * 8 + 1;
    case KEY_SF: return CT_KEY + CT_KEY_DOWN * 8 + 1;
    case KEY_SRIGHT: return CT_KEY + CT_KEY_RIGHT * 8 + 1;
    case KEY_SLEFT: return CT_KEY + CT_KEY_LEFT * 8 + 1;
    case KEY_HOME: case KEY_A1: return CT_KEY + CT_KEY_HOME * 8;
    case KEY_END: case KEY_C1: return CT_KEY + CT_KEY_END * 8;
    case KEY_IC: return CT_KEY + CT_KEY_INSERT * 8;
    case KEY_DC: return CT_KEY + CT_KEY_DELETE * 8;
    case KEY_PPAGE: case KEY_A3: return CT_KEY + CT_KEY_PAGE_UP * 8;
    case KEY_NPAGE: case KEY_C3: return CT_KEY + CT_KEY_PAGE_DOWN * 8;
    case KEY_BACKSPACE: return CT_KEY + CT_KEY_BACKSPACE * 8;
    case KEY_ENTER: return CT_KEY + CT_KEY_ENTER * 8;
    case KEY_BTAB: return CT_KEY + CT_KEY_BACKTAB * 8;
    default: return -1;
    }
}

int ct_key(void) {
    int key;
    while ((key = wgetch(keyboard)) != ERR) {
        int code = own_code(key);
        if (code >= 0) return code;
    }
    return -1;
}
