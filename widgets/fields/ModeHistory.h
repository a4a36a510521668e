// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Payload.h"

#include <QString>

#include <vector>

class QTextDocument;

namespace workbench {

/// Which mode the text of a field was in at each step of its undo history: undoing a conversion brings its
/// mode back.
class ModeHistory
{
public:
    /// `document` must outlive this object.
    explicit ModeHistory(const QTextDocument& document) : m_document(document) {}

    /// The document's last step was the conversion of its text from one mode to another.
    void converted(PayloadMode before, PayloadMode after, const QString& text);
    /// After every other change: the mode that the text is in now.
    PayloadMode modeAfterChange(PayloadMode current, const QString& text);

private:
    struct Conversion {
        int steps; ///< of undo, when it was done
        PayloadMode before;
        PayloadMode after;
        QString text;
    };

    const QTextDocument& m_document;
    std::vector<Conversion> m_done;
    std::vector<Conversion> m_undone;
};

} // namespace workbench
