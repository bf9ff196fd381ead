// Package os/signal.

#include "glue.h"
#include "../signal/signal.h"
#include "../signal/sigqueue.h"

Int gosignal_recv(void) GO("os/signal.signal_recv");
Int gosignal_recv(void) { return sigqueue_recv(); }

void gosignal_enable(Int sig) GO("os/signal.signal_enable");
void gosignal_enable(Int sig) { sigqueue_enable((int)sig); }

void gosignal_disable(Int sig) GO("os/signal.signal_disable");
void gosignal_disable(Int sig) { sigqueue_disable((int)sig); }

void gosignal_ignore(Int sig) GO("os/signal.signal_ignore");
void gosignal_ignore(Int sig) { sigqueue_ignore((int)sig); }

bool gosignal_ignored(Int sig) GO("os/signal.signal_ignored");
bool gosignal_ignored(Int sig) { return signal_ignored((int)sig); }

bool gosignal_idle(void) GO("os/signal.signal_idle");
bool gosignal_idle(void) { return sigqueue_idle(); }
