"""What the content says, as frozen values: people, plan, report."""
