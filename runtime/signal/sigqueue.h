// sigqueue.h -- the signals that the program asked for (package os/signal).
#ifndef BURROW_SIGQUEUE_H
#define BURROW_SIGQUEUE_H

#include "../abi/layout.h"

bool sigqueue_send(int sig);            // the handler's: false if nobody wants it
int  sigqueue_recv(void);               // waits for the next one; one goroutine only
bool sigqueue_idle(void);               // nothing is on its way
void sigqueue_enable(int sig);
void sigqueue_disable(int sig);         // back to what the signal did when the program started
void sigqueue_ignore(int sig);

#endif
