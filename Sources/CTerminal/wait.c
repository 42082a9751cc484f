#define _GNU_SOURCE
#include "guard.h"
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

int ct_wait(int keyboard, int pipe, int milliseconds) {
    struct pollfd waiting[2] = {{.fd = keyboard ? STDIN_FILENO : -1, .events = POLLIN}, {.fd = pipe, .events = POLLIN}};
    int seen = keyboard ? ct_guard_signals() : 0;
    if (poll(waiting, 2, seen ? 0 : milliseconds) < 0) return seen | (errno == EINTR ? CT_WOKEN : CT_HANGUP);
    if (waiting[1].revents) {
        char bytes[256];
        while (read(pipe, bytes, sizeof bytes) > 0) {}
        seen |= CT_WOKEN;
    }
    if (waiting[0].revents & (POLLHUP | POLLERR | POLLNVAL)) seen |= CT_HANGUP;
    if (waiting[0].revents & POLLIN) {
        /* A terminal that is readable and has nothing to read has come to its end. */
        int bytes = 0;
        int asked = ioctl(STDIN_FILENO, FIONREAD, &bytes);
        seen |= asked == 0 && bytes == 0 ? CT_HANGUP : CT_KEYBOARD;
    }
    return seen | (keyboard ? ct_guard_signals() : 0);
}

int ct_pipe(int *reading, int *writing) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    *reading = ends[0];
    *writing = ends[1];
    return 0;
}

/* A full pipe is as good as a byte more in it. */
void ct_wake(int writing) {
    if (writing >= 0 && write(writing, "w", 1) < 0) return;
}

void ct_close_pipe(int reading, int writing) {
    close(reading);
    close(writing);
}
