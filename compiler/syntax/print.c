// The tree as Go source again: one statement a line, tabs, no comments but the directives that the tree keeps. Parsing the
// result gives an equal tree, which the tests rely on; it is not meant to be pretty.
#include "syntax_impl.h"

static void print_stmt(Printer *pr, const Node *n);

static void add(Printer *pr, const char *s) { strbuf_add(pr->to, s); }

static void new_line(Printer *pr) {
  add(pr, "\n");
  for (int i = 0; i < pr->indent; i++) add(pr, "\t");
}

static void print_stmts(Printer *pr, NodeList stmts) {
  pr->indent++;
  for (int i = 0; i < stmts.len; i++) {
    new_line(pr);
    print_stmt(pr, stmts.at[i]);
  }
  pr->indent--;
}

void print_block(Printer *pr, const Node *n) {
  add(pr, "{");
  print_stmts(pr, n->block.stmts);
  new_line(pr);
  add(pr, "}");
}

// ---------------------------------------------------------------- declarations

static void print_values(Printer *pr, Node *type, NodeList values) {
  if (type) {
    add(pr, " ");
    print_expr(pr, type);
  }
  if (values.len) {
    add(pr, " = ");
    print_exprs(pr, values);
  }
}

static const char *spec_keyword(const Node *n) {
  return n->kind == AST_CONST_SPEC ? "const" : n->kind == AST_TYPE_SPEC ? "type" : "var";
}

static void print_spec(Printer *pr, const Node *n) {
  if (n->kind == AST_CONST_SPEC) {
    print_exprs(pr, n->const_spec.names);
    print_values(pr, n->const_spec.type, n->const_spec.values);
  } else if (n->kind == AST_VAR_SPEC) {
    print_exprs(pr, n->var_spec.names);
    print_values(pr, n->var_spec.type, n->var_spec.values);
  } else {
    print_expr(pr, n->type_spec.name);
    print_type_params(pr, n->type_spec.tparams);
    add(pr, n->type_spec.is_alias ? " = " : " ");
    print_expr(pr, n->type_spec.type);
  }
}

// One declaration of one or more specs.
static void print_specs(Printer *pr, NodeList specs) {
  add(pr, specs.len ? spec_keyword(specs.at[0]) : "var");
  add(pr, " ");
  if (specs.len == 1) {
    print_spec(pr, specs.at[0]);
    return;
  }
  add(pr, "(");
  pr->indent++;
  for (int i = 0; i < specs.len; i++) {
    new_line(pr);
    print_spec(pr, specs.at[i]);
  }
  pr->indent--;
  new_line(pr);
  add(pr, ")");
}

static void print_func(Printer *pr, const Node *n) {
  if (n->func_decl.pragmas & PRAGMA_NOINLINE) add(pr, "//go:noinline\n");
  if (n->func_decl.pragmas & PRAGMA_NOESCAPE) add(pr, "//go:noescape\n");
  if (n->func_decl.pragmas & PRAGMA_NOSPLIT) add(pr, "//go:nosplit\n");
  add(pr, "func ");
  if (n->func_decl.recv) {
    add(pr, "(");
    print_expr(pr, n->func_decl.recv);
    add(pr, ") ");
  }
  print_expr(pr, n->func_decl.name);
  print_type_params(pr, n->func_decl.type->func_type.tparams);
  print_signature(pr, n->func_decl.type);
  if (n->func_decl.body) {
    add(pr, " ");
    print_block(pr, n->func_decl.body);
  }
}

// ---------------------------------------------------------------- statements

static void print_assign(Printer *pr, const Node *n) {
  print_exprs(pr, n->assign.lhs);
  strbuf_printf(pr->to, " %s%s ", n->assign.define ? ":" : op_text(n->assign.op), "=");
  print_exprs(pr, n->assign.rhs);
}

void print_simple_stmt(Printer *pr, const Node *n) {
  switch (n->kind) {
    case AST_EXPR_STMT: print_expr(pr, n->expr_stmt.x); break;
    case AST_SEND:
      print_expr(pr, n->send.chan);
      add(pr, " <- ");
      print_expr(pr, n->send.value);
      break;
    case AST_INC_DEC:
      print_expr(pr, n->inc_dec.x);
      add(pr, n->inc_dec.op == OP_ADD ? "++" : "--");
      break;
    case AST_ASSIGN:
      if (pr->brief && !n->assign.define && n->assign.lhs.len == 1) {            // to make the = stand out
        const Node *l = n->assign.lhs.at[0], *r = n->assign.rhs.at[0];
        strbuf_printf(pr->to, l->kind == AST_BINARY ? "(" : "");
        print_expr(pr, l);
        strbuf_printf(pr->to, "%s %s= %s", l->kind == AST_BINARY ? ")" : "", op_text(n->assign.op), r->kind == AST_BINARY ? "(" : "");
        print_expr(pr, r);
        add(pr, r->kind == AST_BINARY ? ")" : "");
      } else {
        print_assign(pr, n);
      }
      break;
    default: break;
  }
}

// "init; " if there is one.
static void print_init(Printer *pr, const Node *init) {
  if (!init) return;
  print_simple_stmt(pr, init);
  add(pr, "; ");
}

static void print_if(Printer *pr, const Node *n) {
  add(pr, "if ");
  print_init(pr, n->if_stmt.init);
  print_expr(pr, n->if_stmt.cond);
  add(pr, " ");
  print_block(pr, n->if_stmt.then);
  if (n->if_stmt.els) {
    add(pr, " else ");
    print_stmt(pr, n->if_stmt.els);
  }
}

static void print_for(Printer *pr, const Node *n) {
  bool three = n->for_stmt.init || n->for_stmt.post;
  add(pr, "for ");
  if (n->for_stmt.init) print_simple_stmt(pr, n->for_stmt.init);
  if (three) add(pr, "; ");
  if (n->for_stmt.cond) print_expr(pr, n->for_stmt.cond);
  if (three) add(pr, "; ");
  if (n->for_stmt.post) print_simple_stmt(pr, n->for_stmt.post);
  add(pr, " ");
  print_block(pr, n->for_stmt.body);
}

static void print_range(Printer *pr, const Node *n) {
  add(pr, "for ");
  if (n->range.key) {
    print_expr(pr, n->range.key);
    if (n->range.value) {
      add(pr, ", ");
      print_expr(pr, n->range.value);
    }
    add(pr, n->range.define ? " := " : " = ");
  }
  add(pr, "range ");
  print_expr(pr, n->range.x);
  add(pr, " ");
  print_block(pr, n->range.body);
}

static void print_clauses(Printer *pr, NodeList clauses) {
  add(pr, "{");
  for (int i = 0; i < clauses.len; i++) {
    const Node *c = clauses.at[i];
    bool comm = c->kind == AST_COMM_CLAUSE;
    new_line(pr);
    add(pr, (comm ? !c->comm_clause.comm : c->case_clause.is_default) ? "default" : "case ");
    if (!comm) print_exprs(pr, c->case_clause.exprs);
    else if (c->comm_clause.comm) print_simple_stmt(pr, c->comm_clause.comm);
    add(pr, ":");
    print_stmts(pr, comm ? c->comm_clause.body : c->case_clause.body);
  }
  new_line(pr);
  add(pr, "}");
}

static void print_switch(Printer *pr, const Node *n) {
  add(pr, "switch ");
  print_init(pr, n->switch_stmt.init);
  if (n->switch_stmt.tag) {
    print_expr(pr, n->switch_stmt.tag);
    add(pr, " ");
  }
  print_clauses(pr, n->switch_stmt.clauses);
}

static void print_type_switch(Printer *pr, const Node *n) {
  add(pr, "switch ");
  print_init(pr, n->type_switch.init);
  if (n->type_switch.bind) {
    print_expr(pr, n->type_switch.bind);
    add(pr, " := ");
  }
  print_expr(pr, n->type_switch.x);
  add(pr, ".(type) ");
  print_clauses(pr, n->type_switch.clauses);
}

static void print_stmt(Printer *pr, const Node *n) {
  static const char *const branch[] = {
    [BRANCH_BREAK] = "break", [BRANCH_CONTINUE] = "continue", [BRANCH_GOTO] = "goto", [BRANCH_FALLTHROUGH] = "fallthrough",
  };
  switch (n->kind) {
    case AST_EMPTY: add(pr, ";"); break;
    case AST_DECL_STMT: print_specs(pr, n->decl_stmt.decls); break;
    case AST_LABELED:
      print_expr(pr, n->labeled.label);
      add(pr, ":");
      new_line(pr);
      print_stmt(pr, n->labeled.stmt);
      break;
    case AST_GO:
      add(pr, "go ");
      print_expr(pr, n->go.call);
      break;
    case AST_DEFER:
      add(pr, "defer ");
      print_expr(pr, n->defer.call);
      break;
    case AST_RETURN:
      add(pr, "return ");
      print_exprs(pr, n->ret.results);
      break;
    case AST_BRANCH:
      add(pr, branch[n->branch.tok]);
      if (n->branch.label) {
        add(pr, " ");
        print_expr(pr, n->branch.label);
      }
      break;
    case AST_BLOCK: print_block(pr, n); break;
    case AST_IF: print_if(pr, n); break;
    case AST_SWITCH: print_switch(pr, n); break;
    case AST_TYPE_SWITCH: print_type_switch(pr, n); break;
    case AST_SELECT:
      add(pr, "select ");
      print_clauses(pr, n->select_stmt.clauses);
      break;
    case AST_FOR: print_for(pr, n); break;
    case AST_RANGE: print_range(pr, n); break;
    default: print_simple_stmt(pr, n); break;
  }
}

// ---------------------------------------------------------------- files

static void print_imports(Printer *pr, const SyntaxFile *f) {
  for (int i = 0; i < f->imports.len; i++) {
    const Node *n = f->imports.at[i];
    add(pr, "import ");
    if (n->import.name) {
      print_expr(pr, n->import.name);
      add(pr, " ");
    }
    print_expr(pr, n->import.path);
    add(pr, "\n");
  }
}

static void print_directives(Printer *pr, const SyntaxFile *f) {
  for (int i = 0; i < f->nlinknames; i++)
    strbuf_printf(pr->to, "//go:linkname %s %s\n", f->linknames[i].local, f->linknames[i].target ? f->linknames[i].target : "");
}

// How many declarations from decls[i] on belong together: a const group must stay one, for iota and implicit repetition.
static int group_length(NodeList decls, int i) {
  int n = 1;
  if (decls.at[i]->kind == AST_CONST_SPEC)
    while (i + n < decls.len && decls.at[i + n]->kind == AST_CONST_SPEC &&
           decls.at[i + n]->const_spec.group == decls.at[i]->const_spec.group) n++;
  return n;
}

void ast_print(StrBuf *to, const SyntaxFile *f) {
  Printer pr = {.to = to};
  if (f->build_constraint.len) strbuf_printf(to, "//go:build %.*s\n\n", f->build_constraint.len, f->build_constraint.at);
  if (!f->package_name) return;
  strbuf_printf(to, "package %s\n\n", f->package_name->ident.name);
  print_imports(&pr, f);
  print_directives(&pr, f);
  for (int i = 0, n; i < f->decls.len; i += n) {
    const Node *d = f->decls.at[i];
    n = group_length(f->decls, i);
    for (int k = 0; k < f->nembeds; k++)
      if (f->embeds[k].decl == d->pos) strbuf_printf(to, "//go:embed %.*s\n", f->embeds[k].patterns.len, f->embeds[k].patterns.at);
    if (d->kind == AST_FUNC_DECL) print_func(&pr, d);
    else print_specs(&pr, (NodeList){f->decls.at + i, n});
    add(&pr, "\n");
  }
}
