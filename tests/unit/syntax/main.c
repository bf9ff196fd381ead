#include <check.h>

Suite *lexical_suite(void);
Suite *tree_suite(void);
Suite *errors_suite(void);

int main(void) {
  SRunner *r = srunner_create(lexical_suite());
  srunner_add_suite(r, tree_suite());
  srunner_add_suite(r, errors_suite());
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
