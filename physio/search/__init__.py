"""Search over topics, questions, exercises and programmes, in the words of patients.

words.py takes words apart, vocabulary.py knows the site's own, phrases.py patients' other words for them, readings.py
what a query may mean, ranking.py weighs what was found; texts.py says what of a page is searched, index.py keeps it and
standing.py has the pages of every site; finding.py brings them together, page.py shows it, rate.py holds it within
bounds, urgentsigns.py puts danger first; patientwords.py is what editors own of it, wordfile.py the same as a file and
wordrows.py the way between the two.
"""
