// driver.h -- the burrow command: what its files share.
//
// Owns:    the command line, the phases in their order, the package cache, temporary files.
// Calls:   every room of the compiler. Callers: nobody (main is here).
#ifndef BURROW_DRIVER_H
#define BURROW_DRIVER_H

#include <sys/types.h>
#include "../packages/packages.h"

typedef struct {
  const char *output;            // -o
  int opt_level;                 // -O0 .. -O3; 2 unless told
  bool verbose;                  // -v: package names as they are compiled, the linker's command
  bool all_errors;               // -e
  bool strip;                    // -s
  const char *stage;             // ir: -stage
  const char *func;              // ir: -func, an extended regular expression
  PackagesConfig load;
  bool compile_only;             // -c: nothing is linked; func main and bodies of functions may be missing
  const char **args;             // what is not a flag: files or a folder; after those of `run` the program's own arguments
  int nargs;
  int nfiles;                    // run: how many of args name the package
  bool deps;                     // list: -deps
  struct {
    const char **flags; int nflags;    // test: what the test program gets: -test.run=..., then -args
    bool shows;                  // -v, -bench or -list: its output is wanted even if it passes
    bool streams;                // -bench: at once
    const char *timeout;
    int processes;               // -p; 0: as many as there are processors
  } test;
} Options;

// One command: its name, a line and a page for help, what runs it. Returns the exit status: 0, 1 for errors in the program, 2 for wrong use.
typedef struct {
  const char *name, *usage, *summary, *help;
  int (*run)(Options *o);
} Command;
extern const Command commands[];
extern const int ncommands;

// ---- flags.c: the command line after the command's name. Returns 0, or the exit status after a complaint.
int parse_args(Options *o, const char *command, int argc, char **argv);

int usage_error(const char *fmt, ...) __attribute__((format(printf, 1, 2)));   // prints, returns 2

// ---- paths.c: where things are, beside the executable
const char *driver_lib_dir(void);          // .../lib/burrow
const char *driver_stdlib_dir(void);
const char *driver_runtime_dir(void);
const char *driver_cache_dir(void);        // $BURROWCACHE, else the user's cache folder; made if missing
char *temp_path(const char *suffix);       // a fresh name in $TMPDIR; free it

// ---- cache.c: one object a package, found by the content of everything that went into it
typedef struct {
  uint64_t key[2];
  char *object, *escape, *meta;  // paths
  bool present;                  // all three files are there
  bool has_init;                 // from meta
} CacheEntry;
// deps: the entries of p's imports. The key covers the compiler itself, options, sources and dependencies.
void cache_find(CacheEntry *e, const Package *p, const Options *o, const CacheEntry *const *deps, int ndeps);
bool cache_read_meta(CacheEntry *e);
bool cache_write_meta(const CacheEntry *e, bool has_init);

// ---- compile.c: packages to objects
// Loads and checks the package that the arguments name; prints diagnostics. false: errors, exit status 1.
bool load_program(Options *o, Program **program);
int  root_index(const Program *program);   // of the named package in program->at
// Makes sure that each package's object is in the cache (without_root: not the named one's); entries in the order of program->at. false: reported.
bool compile_packages(const Options *o, const Program *program, CacheEntry *entries, bool without_root);
// One package in this process.
bool compile_package(const Options *o, const Program *program, int index, const CacheEntry *entries, const char *object_path, CacheEntry *result);
// The escape summaries of everything program->at[index] imports, directly or not.
struct EscapeTable *read_summaries(const Program *program, int index, const CacheEntry *entries);

// ---- commands
int command_build(Options *o);
int command_run(Options *o);
int command_ir(Options *o);
int command_test(Options *o);
int command_list(Options *o);
int command_version(Options *o);
int command_help(Options *o);
int wait_for(pid_t pid);                   // the exit status; 128 + the signal's number
// ---- testmain.c: the main program of a test. Reports test functions with wrong parameters, and returns NULL then. *empty: there is nothing to run.
const char *testmain_text(const Program *program, const char *import_path, bool *empty);
// ---- example.c: the output that an example promises in its last comment. false: it promises none, and is not run.
bool example_output(const SourceFile *file, Pos body, Pos end, StrBuf *output, bool *unordered);
bool build_executable(const Options *o, const Program *program, const char *output);

#endif
