"""What is no gathering: lists of vacancies, versions, weather, stops alone or beside a programme."""
