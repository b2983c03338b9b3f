from . import circle_a


def odd(number):
    return number != 0 and circle_a.even(number - 1)
