int
long_function (void)
{
  int sum = 0;

  sum += 1;   
  return sum;
}

int
one (void)
{
  return 1;
}
