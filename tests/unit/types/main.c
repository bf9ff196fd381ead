#include <check.h>

Suite *errors_suite(void);
Suite *results_suite(void);
Suite *order_suite(void);

int main(void) {
  SRunner *r = srunner_create(errors_suite());
  srunner_add_suite(r, results_suite());
  srunner_add_suite(r, order_suite());
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
