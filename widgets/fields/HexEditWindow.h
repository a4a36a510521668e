// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/Encoding.h"

#include <QDialog>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace workbench {

class BytesCopyActions;
class BytesMaker;
class Dialogs;
class HexEdit;
class HexTools;
class MessageLine;
class SegmentedControl;
class Theme;

/// A payload's bytes in a window of their own, with all that is done to bytes: find, go to an offset, copy,
/// paste, insert, fill, undo. accepted(): they are to be used, takeBytes() gives them. Where changes would be
/// lost, leaving it asks. Deletes itself when it is closed.
class HexEditWindow : public QDialog
{
    Q_OBJECT
public:
    /// `dialogs` must outlive the window.
    HexEditWindow(const Theme& theme, Dialogs& dialogs, QWidget* parent);

    /// `note`: what else is to be known, as what is appended when they are sent; may be empty.
    void setBytes(Bytes bytes, Encoding encoding, const QString& note);
    Bytes takeBytes();
    HexEdit& edit() const { return *m_edit; }
    /// Puts the file's contents where the cursor is; why that could not be is told in the window.
    void insertFile(const QString& path);

    void reject() override;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildTools(QBoxLayout& row);
    void buildInsertMenu();
    void buildFoot(QBoxLayout& row);
    void connectParts();
    void refuse(const QString& words);
    void tellPlace();
    void tellModes();
    void retranslate();

    const Theme& m_theme;
    Dialogs& m_dialogs;
    QString m_note;
    HexEdit* m_edit;
    HexTools* m_tools;
    BytesMaker* m_maker;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_insert;
    QMenu* m_insertMenu;
    QList<QAction*> m_inserts; ///< a file's contents, then the kinds of BytesMaker
    QToolButton* m_copy;
    BytesCopyActions* m_copies;
    MessageLine* m_message;
    QLabel* m_said;
    QLabel* m_place;
    SegmentedControl* m_typing;
    SegmentedControl* m_column;
    QPushButton* m_use;
    QPushButton* m_cancel;
};

} // namespace workbench
