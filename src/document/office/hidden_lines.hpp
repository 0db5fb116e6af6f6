#pragma once

#include <vector>

namespace taikei::document::office {

/// Which rows (or columns) of a sheet are hidden, and where the others stand among those that are shown.
class HiddenLines {
public:
    /// Hides the rows from `first` to `last`, both from 1. To be called in ascending order; what overlaps counts once.
    void hide(int first, int last);

    bool is_hidden(int number) const;

    /// How many visible rows stand before row `number`.
    int visible_before(int number) const;

private:
    struct Span {
        int first = 0;
        int last = 0;
        int hidden_before = 0;
    };
    /// The last span that begins at or before `number`; null where there is none.
    const Span *span_at(int number) const;

    std::vector<Span> m_spans;
};

} // namespace taikei::document::office
