#ifndef CT_TERMINAL_H
#define CT_TERMINAL_H
#endif
