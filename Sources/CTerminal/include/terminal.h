#ifndef CT_TERMINAL_H
#define CT_TERMINAL_H

/* Everything the program asks of ncursesw: ints and UTF-8 in, ints out. All but ct_wake belong to one thread. */

#define CT_READY 0
#define CT_NOT_A_TERMINAL 1
#define CT_TERM_UNSET 2
#define CT_TERM_UNKNOWN 3
#define CT_CANNOT_MOVE_CURSOR 4
#define CT_NO_UTF8 5
#define CT_FAILED 6

/* What ct_key returns besides bytes: CT_KEY + key * 8 + modifiers (1 shift, 2 alt, 4 control), or a beginning or end. */
#define CT_KEY 0x1000
#define CT_KEY_UP 0
#define CT_KEY_DOWN 1
#define CT_KEY_RIGHT 2
#define CT_KEY_LEFT 3
#define CT_KEY_HOME 4
#define CT_KEY_END 5
#define CT_KEY_INSERT 6
#define CT_KEY_DELETE 7
#define CT_KEY_PAGE_UP 8
#define CT_KEY_PAGE_DOWN 9
#define CT_KEY_BACKSPACE 10
#define CT_KEY_ENTER 11
#define CT_KEY_BACKTAB 12
#define CT_KEY_FUNCTION 20
#define CT_PASTE_BEGIN 0x2000
#define CT_PASTE_END 0x2001
#define CT_MOUSE 0x2002
#define CT_MOUSE_BYTES 0x2003

#define CT_BOLD 1
#define CT_DIM 2
#define CT_REVERSE 4
#define CT_UNDERLINE 8
#define CT_ITALIC 16

#define CT_KEYBOARD 1
#define CT_WOKEN 2
#define CT_HANGUP 4
#define CT_RESIZED 8
#define CT_CONTINUED 16

/* Takes the terminal over; signals write a byte to `wake`. Returns CT_READY or what is in the way. */
int ct_open(int wake);
void ct_close(void);

/* Give the terminal to another program, and take it back; ct_stop gives it to the shell until SIGCONT. */
void ct_leave(void);
void ct_enter(void);
void ct_stop(void);

int ct_columns(void);
int ct_rows(void);
void ct_resize(void);

/* How many colours the terminal has, and how many pairs of them may be set; -1 is the terminal's own colour. */
int ct_colors(void);
int ct_pairs(void);
void ct_set_pair(int pair, int foreground, int background);

/* Puts one run of text; nothing is seen before ct_show, which hides the cursor where row is negative. */
void ct_put(int row, int column, const char *text, int length, int attributes, int pair);
void ct_erase(void);
void ct_show(int row, int column);

/* The next waiting byte or key, or -1. */
int ct_key(void);

/* Waits for the keyboard (unless 0) and the pipe, in milliseconds or for ever (-1); empties the pipe; returns what came. */
int ct_wait(int keyboard, int pipe, int milliseconds);

/* A pipe that neither blocks nor outlives exec. */
int ct_pipe(int *reading, int *writing);
void ct_wake(int writing);
void ct_close_pipe(int reading, int writing);

/* The columns that ncurses gives the first `count` code points: 0, 1, 2, or 255 for those that cannot be printed. */
void ct_widths(unsigned char *table, int count);
int ct_width(int scalar);

#endif
