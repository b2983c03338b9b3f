from . import circle_b


def even(number):
    return number == 0 or circle_b.odd(number - 1)
