// Tracebacks as Go prints them:
//
//      goroutine 18 [chan receive, 2 minutes]:
//      main.worker(...)
//              /home/gopher/x.go:12 +0x1d
//      created by main.main in goroutine 1
//              /home/gopher/x.go:7 +0x5f
//
// Usually only the program's frames are shown: Go functions that are not of package runtime. GOTRACEBACK=system (and our own
// fatal errors) shows all. "+0x1d" is the offset in the machine function. Of arguments we know nothing: "(...)", but
// functions that cannot have any (main.main, initialisers) show "()". More than 100 frames: the first and the last 50.

#include "../os/os.h"
#include "../panic/panic_impl.h"
#include "../print/print.h"
#include "traceback.h"

// ---- how much ------------------------------------------------------------------------------------------------

static tracelevel environment_level = {TRACE_USER, false, false}, current_level = {TRACE_USER, false, false};

static bool equals(String s, const char *t) {
  Int i = 0;
  while (i < s.len && t[i] != 0 && s.ptr[i] == (uint8_t)t[i]) i++;
  return i == s.len && t[i] == 0;
}

static tracelevel parse_level(String s) {
  if (equals(s, "none") || equals(s, "0")) return (tracelevel){TRACE_NONE, false, false};
  if (equals(s, "single") || equals(s, "")) return (tracelevel){TRACE_USER, false, false};
  if (equals(s, "system") || equals(s, "2")) return (tracelevel){TRACE_SYSTEM, true, false};
  if (equals(s, "crash")) return (tracelevel){TRACE_SYSTEM, true, true};
  return (tracelevel){TRACE_USER, true, false};                 // "all", "1", and what we do not know
}

RUNS_ON_G0 void traceback_init(void) {
  const char *s = os_getenv("GOTRACEBACK");
  if (s != NULL) environment_level = current_level = parse_level((String){(const uint8_t *)s, os_strlen(s)});
}

void traceback_setlevel(String s) {
  tracelevel l = parse_level(s), e = environment_level;
  if (l.frames < e.frames) l.frames = e.frames;
  current_level = (tracelevel){l.frames, l.all || e.all, l.crash || e.crash};
}

tracelevel traceback_level(void) { return current_level; }

// ---- one frame -----------------------------------------------------------------------------------------------

static bool has_prefix(const char *s, const char *prefix) {
  while (*prefix != 0 && *s == *prefix) s++, prefix++;
  return *prefix == 0;
}

static bool has_part(const char *name, const char *word) {
  for (; *name != 0; name++)
    if (*name == '.' && has_prefix(name + 1, word)) return true;
  return false;
}

// Is the frame of interest to somebody who looks for a fault in the program?
static bool shown(const char *name, Uint pc, tracelevel level) {
  if (level.frames == TRACE_SYSTEM) return true;
  if (name == NULL) return in_gotext(pc);
  if (has_prefix(name, "runtime.")) return name[8] >= 'A' && name[8] <= 'Z';   // its API is the program's doing
  return in_gotext(pc) && !wrapper_name(name);
}

static const char *arguments(const char *name) {
  if (os_streq(name, "main.main") || has_prefix(name, "runtime.") || has_part(name, "init.") || has_part(name, "gowrap")) return "()\n";
  return "(...)\n";
}

static void print_line(const char *file, uint32_t line) {
  print_str("\t");
  print_str(file[0] == 0 ? "?" : file);
  print_str(":");
  print_uint(line);
}

static void print_offset(Uint pc, Uint entry) {
  if (pc <= entry) return;
  print_str(" +");
  print_hex(pc - entry);
}

// Where the frame is: behind its last line, for who looks for faults of ours.
static void print_addresses(const frameiter *it, tracelevel level) {
  if (level.frames != TRACE_SYSTEM || it->kind != FRAME_CODE) return;
  print_str(" fp=");
  print_hex(it->fp + 2 * sizeof(Uint));
  print_str(" pc=");
  print_hex(it->pc);
}

static void print_unknown(Uint pc) {
  print_str("pc=");
  print_hex(pc);
  print_str("\n");
}

// Prints a frame with those that were inlined into it. The instruction is found at look: one byte back for return addresses.
static void print_code(const frameiter *it, Uint pc, Uint look, tracelevel level) {
  srcplace at;
  if (!pcln_lookup(look, 0, &at)) {
    if (shown(NULL, pc, level)) print_unknown(pc);
    return;
  }
  for (int depth = 0; pcln_lookup(look, depth, &at); depth++) {
    if (!shown(at.name, pc, level)) continue;
    bool inlined = at.name != at.outer;
    print_str(at.name);
    print_str(inlined ? "(...)\n" : arguments(at.name));
    print_line(at.file, at.line);
    if (!inlined) {
      print_offset(pc, at.entry);
      print_addresses(it, level);
    }
    print_str("\n");
  }
}

static void print_frame(const frameiter *it, tracelevel level) {
  Uint pc = frame_pc(it);
  if (it->kind == FRAME_PANIC) {                                // Go's one name for two functions
    srcplace at;
    pcln_lookup(pc - 1, 0, &at);
    print_str("panic(...)\n");
    print_line(at.file, at.line);
    print_str("\n");
    return;
  }
  print_code(it, pc, it->exact ? pc : pc - 1, level);
}

// ---- a goroutine's frames --------------------------------------------------------------------------------------

enum { ENDS = 50 };

static void print_frames(g *gp, codeplace at, bool exact, tracelevel level) {
  frameiter it;
  Int total = 0, index = 0;
  for (frame_begin(&it, gp, at, exact); frame_valid(&it); frame_next(&it)) total++;
  bool elided = false;
  for (frame_begin(&it, gp, at, exact); frame_valid(&it); frame_next(&it), index++) {
    if (index < ENDS || index >= total - ENDS) {
      print_frame(&it, level);
    } else if (!elided) {
      elided = true;
      print_str("...");
      print_int(total - 2 * ENDS);
      print_str(" frames elided...\n");
    }
  }
}

static void print_creator(const g *gp, tracelevel level) {
  srcplace at;
  if (gp->gopc == 0 || gp == maing || !pcln_lookup(gp->gopc - 1, 0, &at)) return;
  // Inlined or not, the go statement belongs to the innermost function there.
  if (!shown(at.name, gp->gopc, level)) return;
  print_str("created by ");
  print_str(at.name);
  if (gp->parentgoid != 0) {
    print_str(" in goroutine ");
    print_uint(gp->parentgoid);
  }
  print_str("\n");
  print_line(at.file, at.line);
  print_offset(gp->gopc, at.entry);
  print_str("\n");
}

const char *waitreason_text(waitreason why) {
  static const char *const reasons[] = {
#define WAITREASON(name, text) [WAIT_##name] = text,
#include "../sched/waitreason.def"
#undef WAITREASON
  };
  return reasons[why];
}

static const char *status_text(const g *gp, uint32_t status) {
  switch (status) {
  case G_RUNNABLE: return gp->async != NULL ? "preempted" : "runnable";
  case G_RUNNING:  return "running";
  case G_SYSCALL:  return "syscall";
  case G_WAITING:  return waitreason_text(gp->waitwhy);
  case G_DEAD:     return "dead";
  }
  return "idle";
}

static void print_header(const g *gp, uint32_t status, tracelevel level) {
  print_str("goroutine ");
  print_uint(gp->goid);
  if (level.frames == TRACE_SYSTEM) {
    print_str(" gp=");
    print_hex((Uint)gp);
    print_str(" m=");
    if (gp->m != NULL) {
      print_int(gp->m->id);
      print_str(" mp=");
      print_hex((Uint)gp->m);
    } else {
      print_str("nil");
    }
  }
  print_str(" [");
  print_str(status_text(gp, status));
  int64_t minutes = gp->waitsince == 0 ? 0 : (os_nanotime() - gp->waitsince) / 60000000000;
  if (minutes >= 1 && (status == G_WAITING || status == G_SYSCALL)) {
    print_str(", ");
    print_int(minutes);
    print_str(" minutes");
  }
  if (gp->lockedm != NULL) print_str(", locked to thread");
  print_str("]:\n");
}

void traceback_goroutine(g *gp, codeplace at, bool exact, tracelevel level) {
  print_header(gp, gp == tls_m()->curg ? G_RUNNING : readgstatus(gp), level);
  print_frames(gp, at, exact, level);
  print_creator(gp, level);
}

typedef struct {
  g *except;
  tracelevel level;
} others;

static void print_other(g *gp, void *arg) {
  const others *o = arg;
  uint32_t status = readgstatus(gp);
  if (gp == o->except || gp == tls_m()->curg || status == G_DEAD || status == G_IDLE) return;
  if (gp->system && o->level.frames != TRACE_SYSTEM) return;
  print_str("\n");
  if (status == G_RUNNING) {
    print_header(gp, status, o->level);
    print_str("\tgoroutine running on other thread; stack unavailable\n");
    print_creator(gp, o->level);
    return;
  }
  traceback_goroutine(gp, traceback_start(gp), gp->async != NULL, o->level);
}

void traceback_others(g *except, tracelevel level) {
  others o = {except, level};
  m *mp = tls_m();
  if (mp->curg != NULL && mp->curg != except) {
    print_str("\n");
    traceback_goroutine(mp->curg, traceback_start(mp->curg), false, level);
  }
  forEachG(print_other, &o);
}
