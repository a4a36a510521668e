// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/BytesText.h"

#include <QWidget>

#include <cstddef>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace workbench {

class BytesCopyActions;
class HexTools;
class HexView;
class Theme;

/// A window of its own for the bytes of one call: the dump, find (text, or hex in which ?? is any byte), go
/// to an offset, copy what is selected. Keeps a copy of the bytes; deletes itself when it is closed.
class HexWindow : public QWidget
{
    Q_OBJECT
public:
    /// A window over `parent`'s.
    HexWindow(const Theme& theme, QWidget* parent);

    /// `title`: "#92 recv". `length`: how many moved, where not all were kept.
    void setBytes(const QString& title, std::vector<std::byte> bytes, std::size_t length, bool received);
    HexView& view() const { return *m_view; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildCopying();
    void copy(BytesForm form);
    void tellSelection();
    void retranslate();

    const Theme& m_theme;
    QString m_title;
    std::size_t m_length = 0;
    HexView* m_view;
    HexTools* m_tools;
    QToolButton* m_copy;
    QMenu* m_copyMenu;
    BytesCopyActions* m_copies;
    QLabel* m_place;
    QLabel* m_said;
};

} // namespace workbench
