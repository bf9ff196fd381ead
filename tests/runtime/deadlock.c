#include "go.h"
#include "../../runtime/sync/sema.h"
static uint32_t never;
GOFUNC static void waiter(void) { semacquire(&never, false, WAIT_CHAN_RECEIVE); }
GOFUNC void main_main(void) {
  go(CLOSURE(waiter));
  semacquire(&never, false, WAIT_CHAN_RECEIVE);
}
