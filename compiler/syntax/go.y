%code top {
// The grammar of Go, LALR(1), types and expressions in one.
//
// An expression can be a type ([]int(x), new(T), f[map[K]V]), so `expr` contains the types; where only a type can stand, `type` is used, which is
// not an expression, so that the messages are right and `[` binds to the type. What this grammar cannot tell apart, the feed does (see feed.c)
// or the action (an expression list that turns out to be a type switch guard); what it accepts too generously the action or the checker reports.
//
// Conflicts: none but those that the precedences at the end of the token list settle, always in favour of the longer type or literal:
// `[]T[int]` is []​(T[int]), `func() (T)` has a result, `[]int{` begins a literal even in a for header.
//
// Errors: every list with semicolons has a production `list error RESYNC`; the feed delivers RESYNC at the end of the broken item. The text of the
// message comes from the state in which the parser stood (message.c), therefore optional things are mostly written out as separate productions:
// an empty production reduced before the error is noticed would forget where we were.
}
%code {
#include "syntax_impl.h"

#define yylex feed_token
#define YYINITDEPTH 256
#define YYMAXDEPTH MAX_NESTING
#define YYMALLOC xmalloc
#define YYFREE free

static void yyerror(Parser *p, const char *message);

#define LIST0 list_new(p)
#define LIST1(n) list_of(p, n)
#define ADD(l, n) list_add(p, l, n)
#define TAKE(l) list_take(p, l)
#define NOTHING ((NodeList){0})
#define NAMED(name, t) NODE(FIELD, field, (name)->pos, .names = list_single(p, name), .type = (t))
#define UNNAMED(t) NODE(FIELD, field, (t)->pos, .type = (t))
#define BINARY_OP(x_, op_, y_) NODE(BINARY, binary, (x_)->pos, .op = (Op)(op_).detail, .x = (x_), .y = (y_), .op_pos = (op_).pos)
#define UNARY_OP(op_, x_) NODE(UNARY, unary, (op_).pos, .op = (Op)(op_).detail, .x = (x_))
}

%define api.pure full
%define api.value.type {Value}
%define parse.error custom
%param {Parser *p}
%code requires { #include "syntax_impl.h" }

%token START_FILE START_DECLS RESYNC
%token <node> NAME LITERAL
%token <tok> BREAK CASE CHAN CONST CONTINUE DEFAULT DEFER ELSE FALLTHROUGH FOR FUNC GO GOTO IF IMPORT INTERFACE MAP PACKAGE RANGE RETURN SELECT STRUCT
%token <tok> SWITCH TYPE VAR
%token <tok> DEFINE OP_ASSIGN INC_DEC DOTDOTDOT '=' ')' ']' '}' ',' ';' ':'
%token <tok> '!' '~' PBODY TYPE_PARAMS_BEGIN

// An error in a clause's last statement belongs to the statements, not to the list of clauses.
%precedence CLAUSE
%precedence error
// A shorter type; below: what makes it longer.
%precedence SHORTER
%left <tok> OROR
%left <tok> ANDAND
%left <tok> COMPARISON
%left <tok> '+' '-' '|' '^'
%left <tok> '*' MULTIPLICATION '&'
%precedence UNARY
%precedence <tok> ARROW '(' '[' '{' '.' LBODY

%type <node> import_spec var_spec const_spec type_spec func_decl
%type <node> stmt simple_stmt header_stmt if_stmt if_then block func_body clause_head comm comm_head
%type <node> expr primary func_type literal_type other_type literal_value element key_or_value
%type <node> type type_no_paren type_no_bracket type_no_receive type_unnamed type_plain array_type receive_type named_type pointer_type
%type <node> field interface_element type_element type_term param type_param embedded optional_tag signature
%type <list> case var_specs const_specs type_specs decl stmts clauses comm_clauses fields interface_elements
%type <list> names expr_list lhs type_list type_args element_list params param_list type_params type_param_list
%type <nodes> result optional_type_params
%type <header> if_head for_init for_condition for_head switch_head
%type <tok> lbrace

%start input

%%

input: start decls ;

start:
    START_FILE PACKAGE NAME ';'                     { p->file->package_name = $3; }
  | START_DECLS
  ;

decls:
    %empty
  | decls ';'
  | decls decl ';'                                  { build_top_level(p, TAKE($2)); }
  | decls func_decl ';'                             { if ($2) build_top_level(p, list_single(p, $2)); }
  | decls imports ';'
  | decls error RESYNC                              { yyerrok; }
  ;

list_begins: %empty                                 { feed_list_begins(p); } ;

imports:
    IMPORT import_spec                              { build_import_ends(p, $1.pos); }
  | IMPORT '(' list_begins import_specs ')'         { build_import_ends(p, $1.pos); }
  ;

import_specs:
    %empty
  | import_specs import_spec ';'
  | import_specs error RESYNC                       { yyerrok; }
  ;

import_spec:
    LITERAL                                         { $$ = build_import(p, NULL, $1); }
  | NAME LITERAL                                    { $$ = build_import(p, $1, $2); }
  | '.' LITERAL                                     { $$ = build_import(p, NODE(IDENT, ident, $1.pos, intern(".")), $2); }
  ;

// ---------------------------------------------------------------- declarations

decl:
    CONST const_spec                                { $$ = build_const_group(p, LIST1($2)); $$.pos = $1.pos; }
  | CONST '(' list_begins const_specs ')'           { $$ = build_const_group(p, $4); $$.pos = $1.pos; }
  | TYPE type_spec                                  { $$ = LIST1($2); $$.pos = $1.pos; }
  | TYPE '(' list_begins type_specs ')'             { $$ = $4; $$.pos = $1.pos; }
  | VAR var_spec                                    { $$ = LIST1($2); $$.pos = $1.pos; }
  | VAR '(' list_begins var_specs ')'               { $$ = $4; $$.pos = $1.pos; }
  ;

const_specs:
    %empty                                          { $$ = LIST0; }
  | const_specs const_spec ';'                      { $$ = ADD($1, $2); }
  | const_specs error RESYNC                        { yyerrok; }
  ;

const_spec:
    names                                           { $$ = build_const(p, $1, NULL, LIST0); }
  | names type                                      { $$ = build_const(p, $1, $2, LIST0); }
  | names '=' expr_list                             { $$ = build_const(p, $1, NULL, $3); }
  | names type '=' expr_list                        { $$ = build_const(p, $1, $2, $4); }
  ;

type_specs:
    %empty                                          { $$ = LIST0; }
  | type_specs type_spec ';'                        { $$ = ADD($1, $2); }
  | type_specs error RESYNC                         { yyerrok; }
  ;

type_spec:
    NAME type                                       { $$ = NODE(TYPE_SPEC, type_spec, $1->pos, $1, NOTHING, false, $2); }
  | NAME '=' type                                   { $$ = NODE(TYPE_SPEC, type_spec, $1->pos, $1, NOTHING, true, $3); }
  | NAME TYPE_PARAMS_BEGIN type_params type         { $$ = NODE(TYPE_SPEC, type_spec, $1->pos, $1, build_type_params(p, $3), false, $4); }
  | NAME TYPE_PARAMS_BEGIN type_params '=' type     { $$ = NODE(TYPE_SPEC, type_spec, $1->pos, $1, build_type_params(p, $3), true, $5); }
  ;

var_specs:
    %empty                                          { $$ = LIST0; }
  | var_specs var_spec ';'                          { $$ = ADD($1, $2); }
  | var_specs error RESYNC                          { yyerrok; }
  ;

var_spec:
    names type                                      { $$ = build_var(p, $1, $2, LIST0); }
  | names type '=' expr_list                        { $$ = build_var(p, $1, $2, $4); }
  | names '=' expr_list                             { $$ = build_var(p, $1, NULL, $3); }
  ;

names:
    NAME                                            { $$ = LIST1($1); }
  | names ',' NAME                                  { $$ = ADD($1, $3); }
  ;

func_decl:
    FUNC NAME optional_type_params signature func_body
                                                    { $$ = build_func(p, $1.pos, $1.detail, $2, $3, $4, $5); }
  | FUNC '(' params NAME optional_type_params signature func_body
                                                    { $$ = build_method(p, $1.pos, $1.detail, $3, $4, $5, $6, $7); }
  ;

func_body:
    %empty                                          { $$ = NULL; }
  | lbrace list_begins stmts '}'                    { $$ = build_body(p, $1.pos, $3, $4.pos); }
  ;

lbrace: '{' | LBODY | PBODY ;

optional_type_params:
    %empty                                          { $$ = NOTHING; }
  | '[' type_params                                 { $$ = build_type_params(p, $2); }
  ;

// With the closing bracket, whose position the list keeps.
type_params:
    ']'                                             { $$ = LIST0; $$.pos = $1.pos; }
  | type_param_list ']'                             { $$ = $1; $$.pos = $2.pos; }
  | type_param_list ',' ']'                         { $$ = $1; $$.pos = $3.pos; }
  ;

type_param_list:
    type_param                                      { $$ = LIST1($1); }
  | type_param_list ',' type_param                  { $$ = ADD($1, $3); }
  ;

type_param:
    NAME                                            { $$ = UNNAMED($1); }
  | NAME type_element                               { $$ = NAMED($1, $2); }
  | NAME DOTDOTDOT type                             { $$ = NAMED($1, NODE(ELLIPSIS, ellipsis, $2.pos, $3)); }
  | array_type                                      { $$ = UNNAMED($1); }
  | type_unnamed                                    { $$ = UNNAMED($1); }
  | '(' type ')'                                    { $$ = UNNAMED(NODE(PAREN, paren, $1.pos, $2)); }
  | '~' type                                        { $$ = UNNAMED(UNARY_OP($1, $2)); }
  | NAME '.' NAME                                   { $$ = UNNAMED(NODE(SELECTOR, selector, $1->pos, $1, $3)); }
  ;

signature:
    '(' params result                               { $$ = NODE(FUNC_TYPE, func_type, $1.pos, NOTHING, build_params(p, $2), $3); }
  ;

result:
    %empty %prec SHORTER                            { $$ = NOTHING; }
  | type_no_paren                                   { $$ = list_single(p, UNNAMED($1)); }
  | '(' params                                      { $$ = build_params(p, $2); }
  ;

// With the closing parenthesis, whose position the list keeps.
params:
    ')'                                             { $$ = LIST0; $$.pos = $1.pos; }
  | param_list ')'                                  { $$ = $1; $$.pos = $2.pos; }
  | param_list ',' ')'                              { $$ = $1; $$.pos = $3.pos; }
  ;

param_list:
    param                                           { $$ = LIST1($1); }
  | param_list ',' param                            { $$ = ADD($1, $3); }
  ;

// A name alone is a type or a parameter whose type follows later: build_params knows when it has seen all.
param:
    NAME                                            { $$ = UNNAMED($1); }
  | NAME '.' NAME                                   { $$ = UNNAMED(NODE(SELECTOR, selector, $1->pos, $1, $3)); }
  | NAME '.' NAME '[' type_args ']'                 { $$ = UNNAMED(build_index(p, NODE(SELECTOR, selector, $1->pos, $1, $3), $4.pos, $5)); }
  | NAME '[' expr_list ']'                          { $$ = UNNAMED(build_index(p, $1, $2.pos, $3)); }
  | NAME '[' expr_list ',' ']'                      { $$ = UNNAMED(build_index(p, $1, $2.pos, $3)); }
  | NAME '[' expr_list ']' type                     { $$ = NAMED($1, build_array(p, $2.pos, $3, $5)); }
  | NAME '[' ']' type                               { $$ = NAMED($1, NODE(SLICE_TYPE, slice_type, $2.pos, $4)); }
  | NAME '[' DOTDOTDOT ']' type                     { $$ = NAMED($1, build_open_array(p, $2.pos, $3.pos, $5)); }
  | NAME type_no_bracket                            { $$ = NAMED($1, $2); }
  | NAME DOTDOTDOT type                             { $$ = NAMED($1, NODE(ELLIPSIS, ellipsis, $2.pos, $3)); }
  | DOTDOTDOT type                                  { $$ = UNNAMED(NODE(ELLIPSIS, ellipsis, $1.pos, $2)); }
  | NAME DOTDOTDOT                                  { $$ = NAMED($1, build_no_type(p, $2.pos)); }
  | DOTDOTDOT                                       { $$ = UNNAMED(build_no_type(p, $1.pos)); }
  | array_type                                      { $$ = UNNAMED($1); }
  | type_unnamed                                    { $$ = UNNAMED($1); }
  | receive_type                                    { $$ = UNNAMED($1); }
  | '(' type ')'                                    { $$ = UNNAMED(NODE(PAREN, paren, $1.pos, $2)); }
  ;

// ---------------------------------------------------------------- types

// The kinds of type by how they begin, because some contexts exclude some of them:
//   type_unnamed   no name, parenthesis, `[` or `<-` in front      type_plain      these and named types
//   type_no_paren  a result without parentheses                    type_no_bracket behind a parameter's or field's name, where `[` is special
//   type_no_receive  behind `chan`, where `<-` belongs to the chan
type:
    type_plain
  | array_type
  | receive_type
  | '(' type ')'                                    { $$ = NODE(PAREN, paren, $1.pos, $2); }
  ;

type_no_paren: type_plain | array_type | receive_type ;

type_no_bracket:
    type_plain
  | receive_type
  | '(' type ')'                                    { $$ = NODE(PAREN, paren, $1.pos, $2); }
  ;

type_no_receive:
    type_plain
  | array_type
  | '(' type ')'                                    { $$ = NODE(PAREN, paren, $1.pos, $2); }
  ;

type_plain: named_type | type_unnamed ;

type_unnamed:
    pointer_type
  | literal_type
  | other_type
  | func_type
  ;

pointer_type:
    '*' type                                        { $$ = NODE(STAR, star, $1.pos, $2); }
  ;

named_type:
    NAME %prec SHORTER
  | NAME '[' type_args ']'                          { $$ = build_index(p, $1, $2.pos, $3); }
  | NAME '.' NAME %prec SHORTER                     { $$ = NODE(SELECTOR, selector, $1->pos, $1, $3); }
  | NAME '.' NAME '[' type_args ']'                 { $$ = build_index(p, NODE(SELECTOR, selector, $1->pos, $1, $3), $4.pos, $5); }
  ;

type_list:
    type                                            { $$ = LIST1($1); }
  | type_list ',' type                              { $$ = ADD($1, $3); }
  ;

type_args:
    type_list
  | type_list ','
  ;

array_type:
    '[' ']' type                                    { $$ = NODE(SLICE_TYPE, slice_type, $1.pos, $3); }
  | '[' expr ']' type                               { $$ = NODE(ARRAY_TYPE, array_type, $1.pos, $2, $4); }
  | '[' DOTDOTDOT ']' type                          { $$ = build_open_array(p, $1.pos, $2.pos, $4); }
  ;

receive_type:
    ARROW CHAN type                                 { $$ = NODE(CHAN_TYPE, chan_type, $1.pos, CHAN_DIR_RECV, $3); }
  ;

// Types of which there are composite literals (with array_type).
literal_type:
    MAP '[' type ']' type                           { $$ = NODE(MAP_TYPE, map_type, $1.pos, $3, $5); }
  | STRUCT lbrace list_begins fields '}'            { $$ = NODE(STRUCT_TYPE, struct_type, $1.pos, TAKE($4)); }
  ;

other_type:
    CHAN type_no_receive                            { $$ = NODE(CHAN_TYPE, chan_type, $1.pos, CHAN_DIR_BOTH, $2); }
  | CHAN ARROW type                                 { $$ = NODE(CHAN_TYPE, chan_type, $1.pos, CHAN_DIR_SEND, $3); }
  | INTERFACE lbrace list_begins interface_elements '}'
                                                    { $$ = NODE(INTERFACE_TYPE, interface_type, $1.pos, TAKE($4)); }
  ;

func_type:
    FUNC signature                                  { $$ = $2; $$->pos = $1.pos; }
  | FUNC '[' type_params signature                  { $$ = $4; $$->pos = $1.pos; syntax_error_at(p, $2.pos, "function type must have no type parameters"); }
  ;

fields:
    %empty                                          { $$ = LIST0; }
  | fields field ';'                                { $$ = ADD($1, $2); }
  | fields error RESYNC                             { yyerrok; }
  ;

field:
    NAME type_no_bracket optional_tag               { $$ = build_field(p, LIST1($1), $2, $3); }
  | NAME '[' ']' type optional_tag                  { $$ = build_field(p, LIST1($1), NODE(SLICE_TYPE, slice_type, $2.pos, $4), $5); }
  | NAME '[' expr_list ']' type optional_tag        { $$ = build_field(p, LIST1($1), build_array(p, $2.pos, $3, $5), $6); }
  | NAME '[' DOTDOTDOT ']' type optional_tag        { $$ = build_field(p, LIST1($1), build_open_array(p, $2.pos, $3.pos, $5), $6); }
  | NAME ',' names type optional_tag                { $$ = build_field(p, list_prepend(p, $1, $3), $4, $5); }
  | NAME '[' expr_list ']' optional_tag             { $$ = build_embedded(p, $1->pos, build_index(p, $1, $2.pos, $3), $5); }
  | NAME '[' expr_list ',' ']' optional_tag         { $$ = build_embedded(p, $1->pos, build_index(p, $1, $2.pos, $3), $6); }
  | NAME optional_tag                               { $$ = build_embedded(p, $1->pos, $1, $2); }
  | NAME '.' NAME optional_tag                      { $$ = build_embedded(p, $1->pos, NODE(SELECTOR, selector, $1->pos, $1, $3), $4); }
  | NAME '.' NAME '[' type_args ']' optional_tag    { $$ = build_embedded(p, $1->pos, build_index(p, NODE(SELECTOR, selector, $1->pos, $1, $3), $4.pos, $5), $7); }
  | '*' embedded optional_tag                       { $$ = build_embedded(p, $1.pos, NODE(STAR, star, $1.pos, $2), $3); }
  | '(' type ')' optional_tag                       { syntax_error_at(p, $1.pos, "cannot parenthesize embedded type"); $$ = build_embedded(p, $1.pos, $2, $4); }
  ;

embedded:
    named_type
  | '(' type ')'                                    { syntax_error_at(p, $1.pos, "cannot parenthesize embedded type"); $$ = $2; }
  ;

optional_tag:
    %empty                                          { $$ = NULL; }
  | LITERAL
  ;

interface_elements:
    %empty                                          { $$ = LIST0; }
  | interface_elements interface_element ';'        { $$ = ADD($1, $2); }
  | interface_elements error RESYNC                 { yyerrok; }
  ;

interface_element:
    NAME signature                                  { $2->pos = $1->pos; $$ = NAMED($1, $2); }
  | NAME '[' type_args ']' signature                { build_generic_method(p, $2.pos); $$ = NAMED($1, $5); }
  | NAME '[' NAME type_no_bracket ']' signature     { build_generic_method(p, $2.pos); $$ = NAMED($1, $6); }
  | type_element                                    { $$ = build_embedded(p, $1->pos, $1, NULL); }
  ;

type_element:
    type_term
  | type_element '|' type_term                      { $$ = BINARY_OP($1, $2, $3); }
  ;

type_term:
    type
  | '~' type                                        { $$ = UNARY_OP($1, $2); }
  ;

// ---------------------------------------------------------------- expressions

expr_list:
    expr                                            { $$ = LIST1($1); }
  | expr_list ',' expr                              { $$ = ADD($1, $3); }
  ;

expr:
    primary
  | '*' expr %prec UNARY                            { $$ = NODE(STAR, star, $1.pos, $2); }
  | '+' expr %prec UNARY                            { $$ = UNARY_OP($1, $2); }
  | '-' expr %prec UNARY                            { $$ = UNARY_OP($1, $2); }
  | '^' expr %prec UNARY                            { $$ = UNARY_OP($1, $2); }
  | '&' expr %prec UNARY                            { $$ = UNARY_OP($1, $2); }
  | '!' expr %prec UNARY                            { $$ = UNARY_OP($1, $2); }
  | '~' expr %prec UNARY                            { $$ = UNARY_OP($1, $2); }
  | ARROW expr %prec UNARY                          { $$ = build_arrow(p, $1.pos, $2); }
  | expr OROR expr                                  { $$ = BINARY_OP($1, $2, $3); }
  | expr ANDAND expr                                { $$ = BINARY_OP($1, $2, $3); }
  | expr COMPARISON expr                            { $$ = BINARY_OP($1, $2, $3); }
  | expr '+' expr                                   { $$ = BINARY_OP($1, $2, $3); }
  | expr '-' expr                                   { $$ = BINARY_OP($1, $2, $3); }
  | expr '|' expr                                   { $$ = BINARY_OP($1, $2, $3); }
  | expr '^' expr                                   { $$ = BINARY_OP($1, $2, $3); }
  | expr '*' expr                                   { $$ = BINARY_OP($1, $2, $3); }
  | expr '&' expr                                   { $$ = BINARY_OP($1, $2, $3); }
  | expr MULTIPLICATION expr                        { $$ = BINARY_OP($1, $2, $3); }
  ;

primary:
    NAME
  | LITERAL                                         { $$ = build_literal_expr(p, $1); }
  | '(' expr ')'                                    { $$ = NODE(PAREN, paren, $1.pos, $2); }
  | primary '.' NAME                                { $$ = NODE(SELECTOR, selector, $1->pos, $1, $3); }
  | primary '.' '(' type ')'                        { $$ = NODE(TYPE_ASSERT, type_assert, $1->pos, $1, $4); }
  | primary '.' '(' TYPE ')'                        { $$ = NODE(TYPE_ASSERT, type_assert, $1->pos, $1, NULL); }
  | primary '[' expr_list ']'                       { $$ = build_index(p, $1, $2.pos, $3); }
  | primary '[' expr_list ',' ']'                   { $$ = build_index(p, $1, $2.pos, $3); }
  | primary '[' ':' ']'                             { $$ = build_slice(p, $1, LIST0, $3.pos, NULL); }
  | primary '[' expr_list ':' ']'                   { $$ = build_slice(p, $1, $3, $4.pos, NULL); }
  | primary '[' ':' expr ']'                        { $$ = build_slice(p, $1, LIST0, $3.pos, $4); }
  | primary '[' expr_list ':' expr ']'              { $$ = build_slice(p, $1, $3, $4.pos, $5); }
  | primary '[' ':' expr ':' expr ']'               { $$ = build_slice3(p, $1, LIST0, $3.pos, $4, $5.pos, $6, $7.pos); }
  | primary '[' expr_list ':' expr ':' expr ']'     { $$ = build_slice3(p, $1, $3, $4.pos, $5, $6.pos, $7, $8.pos); }
  | primary '[' ':' expr ':' ']'                    { $$ = build_slice3(p, $1, LIST0, $3.pos, $4, $5.pos, NULL, $6.pos); }
  | primary '[' expr_list ':' expr ':' ']'          { $$ = build_slice3(p, $1, $3, $4.pos, $5, $6.pos, NULL, $7.pos); }
  | primary '[' ':' ':' expr ']'                    { $$ = build_slice3(p, $1, LIST0, $3.pos, NULL, $4.pos, $5, $6.pos); }
  | primary '[' expr_list ':' ':' expr ']'          { $$ = build_slice3(p, $1, $3, $4.pos, NULL, $5.pos, $6, $7.pos); }
  | primary '[' ':' ':' ']'                         { $$ = build_slice3(p, $1, LIST0, $3.pos, NULL, $4.pos, NULL, $5.pos); }
  | primary '[' expr_list ':' ':' ']'               { $$ = build_slice3(p, $1, $3, $4.pos, NULL, $5.pos, NULL, $6.pos); }
  | primary '(' ')'                                 { $$ = NODE(CALL, call, $1->pos, $1, NOTHING, false, $2.pos, $3.pos); }
  | primary '(' expr_list ')'                       { $$ = NODE(CALL, call, $1->pos, $1, TAKE($3), false, $2.pos, $4.pos); }
  | primary '(' expr_list ',' ')'                   { $$ = NODE(CALL, call, $1->pos, $1, TAKE($3), false, $2.pos, $5.pos); }
  | primary '(' expr_list DOTDOTDOT ')'             { $$ = NODE(CALL, call, $1->pos, $1, TAKE($3), true, $2.pos, $5.pos); }
  | primary '(' expr_list DOTDOTDOT ',' ')'         { $$ = NODE(CALL, call, $1->pos, $1, TAKE($3), true, $2.pos, $6.pos); }
  | primary '{' literal_value                       { $$ = build_named_literal(p, $1, $2.pos, $3); }
  | '(' expr ')' PBODY literal_value                { $$ = build_parenthesized_literal(p, $1.pos, $2, $4.pos, $5); }
  | array_type lbrace literal_value                 { $$ = build_literal($1, $1->pos, $2.pos, $3); }
  | literal_type lbrace literal_value               { $$ = build_literal($1, $1->pos, $2.pos, $3); }
  | func_type lbrace list_begins stmts '}'          { $$ = NODE(FUNC_LIT, func_lit, $1->pos, $1, build_body(p, $2.pos, $4, $5.pos)); }
  | array_type %prec SHORTER
  | literal_type %prec SHORTER
  | other_type
  | func_type %prec SHORTER
  ;

// Behind the brace; what stands before it is filled in later.
literal_value:
    '}'                                             { $$ = NODE(COMPOSITE_LIT, composite, $1.pos, .rbrace = $1.pos); }
  | element_list '}'                                { $$ = NODE(COMPOSITE_LIT, composite, $2.pos, .elems = TAKE($1), .rbrace = $2.pos); }
  | element_list ',' '}'                            { $$ = NODE(COMPOSITE_LIT, composite, $3.pos, .elems = TAKE($1), .rbrace = $3.pos); }
  ;

element_list:
    element                                         { $$ = LIST1($1); }
  | element_list ',' element                        { $$ = ADD($1, $3); }
  ;

element:
    key_or_value
  | key_or_value ':' key_or_value                   { $$ = NODE(KEY_VALUE, key_value, $1->pos, $1, $3); }
  ;

key_or_value:
    expr
  | '{' literal_value                               { $$ = build_literal(NULL, $1.pos, $1.pos, $2); }
  ;

// ---------------------------------------------------------------- statements

stmts:
    %empty                                          { $$ = LIST0; }
  | stmts ';'
  | stmts stmt ';'                                  { $$ = ADD($1, $2); }
  | stmts error RESYNC                              { yyerrok; }
  ;

block:
    lbrace list_begins stmts '}'                    { $$ = NODE(BLOCK, block, $1.pos, TAKE($3), $4.pos); }
  ;

stmt:
    simple_stmt
  | decl                                            { $$ = NODE(DECL_STMT, decl_stmt, $1.pos, TAKE($1)); }
  | NAME ':'                                        { if (yychar != ';') build_no_statement(p, $2.pos); $$ = NODE(LABELED, labeled, $1->pos, $1, NODE(EMPTY, empty, $2.pos, .implicit = true)); }
  | NAME ':' stmt                                   { $$ = NODE(LABELED, labeled, $1->pos, $1, $3); }
  | block
  | GO expr                                         { $$ = NODE(GO, go, $1.pos, build_called(p, "go", $2)); }
  | DEFER expr                                      { $$ = NODE(DEFER, defer, $1.pos, build_called(p, "defer", $2)); }
  | RETURN                                          { if (yychar != ';') build_no_results(p); $$ = NODE(RETURN, ret, $1.pos, NOTHING); }
  | RETURN expr_list                                { $$ = NODE(RETURN, ret, $1.pos, TAKE($2)); }
  | BREAK                                           { $$ = NODE(BRANCH, branch, $1.pos, BRANCH_BREAK, NULL); }
  | BREAK NAME                                      { $$ = NODE(BRANCH, branch, $1.pos, BRANCH_BREAK, $2); }
  | CONTINUE                                        { $$ = NODE(BRANCH, branch, $1.pos, BRANCH_CONTINUE, NULL); }
  | CONTINUE NAME                                   { $$ = NODE(BRANCH, branch, $1.pos, BRANCH_CONTINUE, $2); }
  | GOTO NAME                                       { $$ = NODE(BRANCH, branch, $1.pos, BRANCH_GOTO, $2); }
  | FALLTHROUGH                                     { $$ = NODE(BRANCH, branch, $1.pos, BRANCH_FALLTHROUGH, NULL); }
  | if_stmt
  | for_head body_begins stmts '}'                  { $$ = build_for(p, $1, TAKE($3), $4.pos); }
  | switch_head body_begins clauses '}'             { $$ = build_switch(p, $1, TAKE($3), $4.pos); }
  | SELECT LBODY body_begins comm_clauses '}'       { $$ = NODE(SELECT, select_stmt, $1.pos, TAKE($4), $5.pos); }
  ;

// Read before the token behind the brace.
body_begins: %empty                                 { feed_body_begins(p); } ;

// lhs has at least two elements: an expression alone is reduced to a statement, so that messages know what is expected.
simple_stmt:
    expr                                            { $$ = NODE(EXPR_STMT, expr_stmt, $1->pos, $1); }
  | expr INC_DEC                                    { $$ = NODE(INC_DEC, inc_dec, $1->pos, $1, (Op)$2.detail, $2.pos); }
  | expr ARROW expr                                 { $$ = NODE(SEND, send, $1->pos, $1, $3, $2.pos); }
  | expr OP_ASSIGN expr                             { $$ = build_assign(p, LIST1($1), $2.detail, $2.pos, LIST1($3), false); }
  | expr '=' expr_list                              { $$ = build_assign(p, LIST1($1), OP_NONE, $2.pos, $3, false); }
  | expr DEFINE expr_list                           { $$ = build_assign(p, LIST1($1), OP_NONE, $2.pos, $3, true); }
  | lhs '=' expr_list                               { $$ = build_assign(p, $1, OP_NONE, $2.pos, $3, false); }
  | lhs DEFINE expr_list                            { $$ = build_assign(p, $1, OP_NONE, $2.pos, $3, true); }
  ;

lhs:
    expr ',' expr                                   { $$ = ADD(LIST1($1), $3); }
  | lhs ',' expr                                    { $$ = ADD($1, $3); }
  ;

header_stmt:
    simple_stmt
  | VAR simple_stmt                                 { syntax_error_at(p, $2->pos, "var declaration not allowed in %s initializer", p->header_keyword); $$ = $2; }
  ;

if_stmt:
    if_then
  | if_then ELSE if_stmt                            { $$ = $1; $$->if_stmt.els = $3; }
  | if_then ELSE block                              { $$ = $1; $$->if_stmt.els = $3; }
  ;

if_then: if_head body_begins stmts '}'              { $$ = build_if(p, $1, TAKE($3), $4.pos); } ;

if_head:
    IF LBODY                                        { $$ = build_header(p, $1.pos, NULL, NULL, $2.pos); build_no_condition(p, $$); }
  | IF ';' LBODY                                    { $$ = build_header(p, $1.pos, NULL, NULL, $3.pos); build_no_condition(p, $$); }
  | IF header_stmt LBODY                            { $$ = build_header(p, $1.pos, NULL, $2, $3.pos); }
  | IF header_stmt ';' LBODY                        { $$ = build_header(p, $1.pos, $2, NULL, $4.pos); build_ended_header(p, $$, $3.pos, $3.detail); }
  | IF ';' simple_stmt LBODY                        { $$ = build_header(p, $1.pos, NULL, $3, $4.pos); }
  | IF header_stmt ';' simple_stmt LBODY            { $$ = build_header(p, $1.pos, $2, $4, $5.pos); }
  ;

for_init:
    FOR ';'                                         { $$ = build_header(p, $1.pos, NULL, NULL, 0); }
  | FOR header_stmt ';'                             { $$ = build_header(p, $1.pos, $2, NULL, 0); }
  ;

for_condition:
    for_init ';'
  | for_init simple_stmt ';'                        { $$ = $1; $$->cond = $2; }
  ;

for_head:
    FOR LBODY                                       { $$ = build_header(p, $1.pos, NULL, NULL, $2.pos); }
  | FOR header_stmt LBODY                           { $$ = build_header(p, $1.pos, NULL, $2, $3.pos); }
  | for_init LBODY                                  { $$ = $1; $$->body = $2.pos; syntax_error_at(p, $2.pos, "unexpected {, expected for loop condition"); }
  | for_init simple_stmt LBODY                      { $$ = $1; $$->body = $3.pos; syntax_error_at(p, $3.pos, "unexpected {, expected semicolon or newline"); }
  | for_condition LBODY                             { $$ = $1; $$->body = $2.pos; }
  | for_condition simple_stmt LBODY                 { $$ = $1; $$->body = $3.pos; build_post(p, $$, $2); }
  | FOR RANGE expr LBODY                            { $$ = build_range(p, $1.pos, LIST0, false, $3, $4.pos); }
  | FOR expr '=' RANGE expr LBODY                   { $$ = build_range(p, $1.pos, LIST1($2), false, $5, $6.pos); }
  | FOR expr DEFINE RANGE expr LBODY                { $$ = build_range(p, $1.pos, LIST1($2), true, $5, $6.pos); }
  | FOR lhs '=' RANGE expr LBODY                    { $$ = build_range(p, $1.pos, $2, false, $5, $6.pos); }
  | FOR lhs DEFINE RANGE expr LBODY                 { $$ = build_range(p, $1.pos, $2, true, $5, $6.pos); }
  ;

switch_head:
    SWITCH LBODY                                    { $$ = build_header(p, $1.pos, NULL, NULL, $2.pos); }
  | SWITCH ';' LBODY                                { $$ = build_header(p, $1.pos, NULL, NULL, $3.pos); }
  | SWITCH header_stmt LBODY                        { $$ = build_header(p, $1.pos, NULL, $2, $3.pos); }
  | SWITCH header_stmt ';' LBODY                    { $$ = build_header(p, $1.pos, $2, NULL, $4.pos); }
  | SWITCH ';' simple_stmt LBODY                    { $$ = build_header(p, $1.pos, NULL, $3, $4.pos); }
  | SWITCH header_stmt ';' simple_stmt LBODY        { $$ = build_header(p, $1.pos, $2, $4, $5.pos); }
  ;

clauses:
    %empty                                          { $$ = LIST0; }
  | clauses clause_head stmts %prec CLAUSE          { $2->case_clause.body = TAKE($3); $$ = ADD($1, $2); }
  | clauses error RESYNC                            { yyerrok; }
  ;

// A clause without its colon is one all the same, so that what follows is not wrong too.
clause_head:
    case ':'                                        { $$ = build_case(p, $1, $2.pos); }
  | case error RESYNC                               { $$ = build_case(p, $1, $1.pos); yyerrok; }
  | CASE error RESYNC                               { $$ = build_case(p, LIST0, $1.pos); yyerrok; }
  ;

case:
    CASE expr_list                                  { $$ = $2; $$.pos = $1.pos; }
  | DEFAULT                                         { $$ = LIST0; $$.pos = $1.pos; }
  ;

comm_clauses:
    %empty                                          { $$ = LIST0; }
  | comm_clauses comm_head stmts %prec CLAUSE       { $2->comm_clause.body = TAKE($3); $$ = ADD($1, $2); }
  | comm_clauses error RESYNC                       { yyerrok; }
  ;

comm_head:
    comm ':'                                        { $$ = $1; $$->comm_clause.colon = $2.pos; }
  | comm error RESYNC                               { yyerrok; }
  | CASE error RESYNC                               { $$ = NODE(COMM_CLAUSE, comm_clause, $1.pos, .comm = NULL); yyerrok; }
  ;

comm:
    CASE simple_stmt                                { $$ = NODE(COMM_CLAUSE, comm_clause, $1.pos, .comm = $2); }
  | DEFAULT                                         { $$ = NODE(COMM_CLAUSE, comm_clause, $1.pos, .comm = NULL); }
  ;

%%

static void yyerror(Parser *p, const char *message) {
  syntax_error_at(p, message_token_pos(&p->feed.last), "nesting depth limit exceeded");
}

static int yyreport_syntax_error(const yypcontext_t *context, Parser *p) {
  message_report(p, *context->yyssp, yypcontext_token(context));
  return 0;
}

void go_parse(Parser *p, bool start_file) {
  feed_begin(p, start_file ? START_FILE : START_DECLS);
  yyparse(p);
}
