"""moralreport: facts written once become the ethics and transparency reports of a Senate bureau, Word and PDF."""
