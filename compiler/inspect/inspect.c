// Views of LLVM IR and assembly. A whole module prints as LLVM prints it; with a pattern only the matching functions are shown, each complete.
#include "inspect.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

bool inspect_llvm(FILE *to, LLVMModuleRef module, const char *only) {
  if (!only) {
    char *text = LLVMPrintModuleToString(module);
    fputs(text, to);
    LLVMDisposeMessage(text);
    return true;
  }
  regex_t re;
  if (regcomp(&re, only, REG_EXTENDED | REG_NOSUB)) return false;
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) {
    if (LLVMCountBasicBlocks(f) == 0 || regexec(&re, LLVMGetValueName(f), 0, NULL, 0)) continue;
    char *text = LLVMPrintValueToString(f);
    fprintf(to, "%s\n", text);
    LLVMDisposeMessage(text);
  }
  regfree(&re);
  return true;
}

// The symbol that a line says is a function (".type main.f,@function", perhaps quoted), NULL for other lines. Writes into the line.
static char *function_symbol(char *line) {
  static const char type[] = "\t.type\t";
  if (strncmp(line, type, sizeof type - 1) != 0) return NULL;
  char *symbol = line + sizeof type - 1 + (line[sizeof type - 1] == '"');
  char *end = strstr(symbol, ",@function");
  if (!end) return NULL;
  if (end[-1] == '"') end--;
  *end = '\0';
  return symbol;
}

bool inspect_asm(FILE *to, const char *path, const char *only) {
  regex_t re;
  if (only && regcomp(&re, only, REG_EXTENDED | REG_NOSUB)) return false;
  FILE *f = fopen(path, "r");
  if (!f) return false;
  char *line = NULL;
  size_t cap = 0;
  bool show = !only;
  while (getline(&line, &cap, f) > 0) {
    char *symbol = only ? function_symbol(line) : NULL;
    if (symbol) show = regexec(&re, symbol, 0, NULL, 0) == 0;
    else if (show) fputs(line, to);
    if (only && strncmp(line, ".Lfunc_end", 10) == 0) show = false;
  }
  free(line);
  fclose(f);
  if (only) regfree(&re);
  return true;
}
