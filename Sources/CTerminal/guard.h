#ifndef CT_GUARD_H
#define CT_GUARD_H

#include <stddef.h>

/* Gives the shell its terminal back whatever ends this process, with nothing but async-signal-safe calls. */

void ct_guard_remember(void);                           /* before curses: modes and signal actions as the shell left them */
void ct_guard_arm(const char *bytes, size_t length, int wake); /* after curses: what undoes it, and whom to wake */
void ct_guard_away(int away);                           /* another program has the terminal: nothing to restore now */
void ct_guard_disarm(void);                             /* signal actions as they were */
int ct_guard_signals(void);                             /* CT_RESIZED and CT_CONTINUED since last asked */
void ct_guard_stop(void);                               /* the default action of SIGTSTP, for the whole job */

#endif
