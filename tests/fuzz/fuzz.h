/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shape that libFuzzer calls. driver.c calls it with the files it is given, so that the same
 * source is a plain test too. */

#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
