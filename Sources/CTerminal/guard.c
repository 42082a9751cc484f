#define _GNU_SOURCE
#include "guard.h"
#include "terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define SIGNALS 65

static const int fatal[] = {SIGTERM, SIGHUP, SIGINT,  SIGQUIT, SIGSEGV,
                            SIGBUS,  SIGFPE, SIGILL, SIGABRT, SIGTRAP};
static const int watched[] = {SIGTSTP, SIGCONT, SIGWINCH};
#define COUNT(array) (sizeof array / sizeof *array)

static struct termios shell_modes;
static struct sigaction previous[SIGNALS];
static char undo[1024];
static size_t undo_length;
static int wake = -1;
static volatile sig_atomic_t armed, away, resized, continued;

static void restore(void) {
    if (!armed) return;
    armed = 0;
    for (size_t done = 0; done < undo_length;) {
        ssize_t written = write(STDOUT_FILENO, undo + done, undo_length - done);
        if (written < 0 && errno != EINTR) break;
        if (written > 0) done += (size_t)written;
    }
    tcflush(STDIN_FILENO, TCIFLUSH);
    tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
}

/* A fault comes again when its instruction runs again, now to the action that stood here before, with its whole context;
   anything else is sent again, so that the exit status names the signal. */
static void die(int number, siginfo_t *info, void *context) {
    (void)context;
    if (away && (number == SIGINT || number == SIGQUIT)) return;
    int error = errno;
    restore();
    sigaction(number, &previous[number], NULL);
    int fault = number == SIGSEGV || number == SIGBUS || number == SIGFPE || number == SIGILL;
    if (!fault || info->si_code <= 0) raise(number);
    errno = error;
}

static void notice(int number) {
    int error = errno;
    if (number == SIGWINCH) resized = 1;
    if (number == SIGCONT) continued = 1;
    ct_wake(wake);
    errno = error;
}

static void act(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void stop(int number);

/* Stops here and now: a signal to the whole process would be taken by whichever thread gets to it, some time later. */
static void stop_here(void) {
    sigset_t only, before;
    act(SIGTSTP, SIG_DFL, 0);
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    raise(SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &only, &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    act(SIGTSTP, stop, SA_RESTART);
}

static void stop(int number) {
    int error = errno;
    (void)number;
    restore();
    stop_here();
    notice(SIGCONT);
    errno = error;
}

/* Signal handlers need room of their own when it is the stack that has overflowed. */
static void make_room(void) {
    static char room[65536];
    stack_t stack;
    if (sigaltstack(NULL, &stack) == 0 && !(stack.ss_flags & SS_DISABLE)) return;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = room;
    stack.ss_size = sizeof room;
    sigaltstack(&stack, NULL);
}

void ct_guard_remember(void) {
    tcgetattr(STDIN_FILENO, &shell_modes);
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], NULL, &previous[fatal[i]]);
    for (size_t i = 0; i < COUNT(watched); i++) sigaction(watched[i], NULL, &previous[watched[i]]);
}

void ct_guard_arm(const char *bytes, size_t length, int writing) {
    static int at_exit;
    undo_length = length < sizeof undo ? length : sizeof undo;
    memcpy(undo, bytes, undo_length);
    wake = writing;
    away = 0;
    armed = 1;
    make_room();
    if (!at_exit) at_exit = atexit(restore) == 0;
    for (size_t i = 0; i < COUNT(fatal); i++) {
        struct sigaction action;
        /* nohup and the like: what was ignored stays ignored. */
        if (fatal[i] == SIGHUP && previous[SIGHUP].sa_handler == SIG_IGN) continue;
        memset(&action, 0, sizeof action);
        action.sa_sigaction = die;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigfillset(&action.sa_mask);
        sigaction(fatal[i], &action, NULL);
    }
    act(SIGTSTP, stop, SA_RESTART);
    act(SIGCONT, notice, SA_RESTART);
    act(SIGWINCH, notice, SA_RESTART);
}

void ct_guard_away(int now) {
    away = now;
    armed = !now;
}

void ct_guard_disarm(void) {
    armed = 0;
    wake = -1;
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &previous[fatal[i]], NULL);
    for (size_t i = 0; i < COUNT(watched); i++) sigaction(watched[i], &previous[watched[i]], NULL);
}

int ct_guard_signals(void) {
    int seen = (resized ? CT_RESIZED : 0) | (continued ? CT_CONTINUED : 0);
    resized = continued = 0;
    return seen;
}

/* The rest of the job first, as make is when it has started the program. */
void ct_guard_stop(void) {
    act(SIGTSTP, SIG_IGN, 0);
    kill(0, SIGTSTP);
    stop_here();
}
