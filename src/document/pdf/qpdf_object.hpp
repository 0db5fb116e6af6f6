#pragma once

/// QPDF's QPDFObjectHandle.hh without its JSON.hh, of which we use nothing: clang 19 cannot read that header with the
/// library of g++ 12 (a vector of a class that is not complete yet). Stands before any other header of QPDF.
class JSON;
#define JSON_HH
#include <qpdf/QPDFObjectHandle.hh>
