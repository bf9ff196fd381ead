// print and println, and all output of the runtime.  Between printlock and printunlock, which nest, the output of other threads waits,
// and ours is gathered in one buffer, so that a println is one write. Values look as Go's print shows them.
//
// An M may send its output to memory instead (m->writebuf: runtime.Stack).

#include "print.h"
#include "../os/os.h"
#include "../sched/sched_impl.h"

static struct {
  mutex lock;
  Int n;                        // bytes in buf; lock
  uint8_t buf[2048];
} out;

void print_flush(void) {
  const uint8_t *p = out.buf;
  for (Int n = out.n; n > 0;) {
    Int written = os_write(2, p, n);
    if (written <= 0) break;                                    // nobody to tell
    p += written;
    n -= written;
  }
  out.n = 0;
}

void rt_printlock(void) {
  if (tls_m()->printlocked++ == 0) lock(&out.lock);
}

void rt_printunlock(void) {
  m *mp = tls_m();
  if (--mp->printlocked > 0) return;
  print_flush();
  unlock(&out.lock);
}

static void to_memory(m *mp, const uint8_t *p, Int n) {
  for (Int i = 0; i < n && mp->writelen < mp->writecap; i++) mp->writebuf[mp->writelen++] = p[i];
}

void print_strn(const void *s, Int n) {
  m *mp = tls_m();
  if (mp->writebuf != NULL) {
    to_memory(mp, s, n);
    return;
  }
  rt_printlock();
  for (const uint8_t *p = s; n > 0; n--) {
    if (out.n == sizeof out.buf) print_flush();
    out.buf[out.n++] = *p++;
  }
  rt_printunlock();
}

void print_str(const char *s) { print_strn(s, os_strlen(s)); }

void print_uint(uint64_t v) {
  uint8_t digits[20];
  int i = sizeof digits;
  do digits[--i] = (uint8_t)('0' + v % 10);
  while ((v /= 10) != 0);
  print_strn(digits + i, (Int)sizeof digits - i);
}

void print_int(Int v) {
  if (v < 0) print_str("-");
  print_uint(v < 0 ? -(uint64_t)v : (uint64_t)v);
}

void print_hex(uint64_t v) {
  uint8_t digits[18];
  int i = sizeof digits;
  do digits[--i] = (uint8_t)"0123456789abcdef"[v % 16];
  while ((v /= 16) != 0);
  digits[--i] = 'x';
  digits[--i] = '0';
  print_strn(digits + i, (Int)sizeof digits - i);
}

// ---- what compiled code calls --------------------------------------------------------------------------------

static void print_float(double v, int bits) {
  uint8_t text[32];
  print_strn(text, float_format(v, bits, text));
}

static void print_complex(double re, double im, int bits) {
  uint8_t text[32];
  rt_printlock();
  print_str("(");
  print_float(re, bits);
  Int n = float_format(im, bits, text);
  if (text[0] != '+' && text[0] != '-') print_str("+");
  print_strn(text, n);
  print_str("i)");
  rt_printunlock();
}

static void print_pair(void *a, void *b) {
  rt_printlock();
  print_str("(");
  print_hex((Uint)a);
  print_str(",");
  print_hex((Uint)b);
  print_str(")");
  rt_printunlock();
}

void rt_printbool(bool v)                      { print_str(v ? "true" : "false"); }
void rt_printint(Int v)                        { print_int(v); }
void rt_printuint(Int v)                       { print_uint((uint64_t)v); }
void rt_printfloat(double v)                   { print_float(v, 64); }
void rt_printfloat32(float v)                  { print_float(v, 32); }
void rt_printcomplex(double re, double im)     { print_complex(re, im, 64); }
void rt_printcomplex64(float re, float im)     { print_complex(re, im, 32); }
void rt_printstring(void *p, Int n)            { print_strn(p, n); }
void rt_printpointer(void *p)                  { print_hex((Uint)p); }
void rt_printeface(void *type, void *data)     { print_pair(type, data); }
void rt_printiface(void *tab, void *data)      { print_pair(tab, data); }
void rt_printnl(void)                          { print_str("\n"); }
void rt_printsp(void)                          { print_str(" "); }

void rt_printslice(void *p, Int len, Int cap) {
  rt_printlock();
  print_str("[");
  print_int(len);
  print_str("/");
  print_int(cap);
  print_str("]");
  print_hex((Uint)p);
  rt_printunlock();
}

// Milliseconds with two significant digits, as Go prints them: 0.10, 0.005, 12.
void print_ms(int64_t ns) {
  int64_t us = ns / 1000;
  print_int(us / 1000);
  if (us >= 10000) return;
  int64_t scale = us < 100 ? 1 : us < 1000 ? 10 : 100;          // the last digit that counts, in microseconds
  us -= us % scale;
  if (us % 1000 == 0) return;
  print_str(".");
  for (int64_t digit = 100; digit >= scale; digit /= 10) print_int(us / digit % 10);
}
