// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/Encoding.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace workbench {

class ElidedLabel;
class HexView;
class ImportModel;
class Theme;
struct CapturedStream;
struct LibraryItem;

/// What one row of an ImportModel holds: bytes as hex and text, of a stream who said what, of reply rules
/// what they do.
class ImportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPreview(const Theme& theme, QWidget* parent = nullptr);

    /// An invalid one: nothing.
    void show(const ImportModel& model, const QModelIndex& index);
    /// What stands there now; empty where it is bytes.
    QString text() const;
    HexView* hex() const { return m_hex; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void showText(const QString& text);
    void showBytes(Bytes bytes, bool received);
    void showItem(const LibraryItem& item);
    void retranslate();
    static QString talk(const CapturedStream& stream);

    const Theme& m_theme;
    ElidedLabel* m_title;
    QStackedWidget* m_stack;
    HexView* m_hex;
    QPlainTextEdit* m_text;
};

} // namespace workbench
